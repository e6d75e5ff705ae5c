// The colours offered for words and grounds: festival colours that read well, named for those who do not see them.

export const palette: readonly { name: string; hex: string }[] = [
  { name: 'White', hex: '#ffffff' },
  { name: 'Cream', hex: '#fff3d6' },
  { name: 'Marigold', hex: '#f6c453' },
  { name: 'Saffron', hex: '#e8731a' },
  { name: 'Rani pink', hex: '#b8125f' },
  { name: 'Maroon', hex: '#6b1027' },
  { name: 'Peacock', hex: '#0b6f73' },
  { name: 'Leaf', hex: '#2e6b34' },
  { name: 'Royal blue', hex: '#1f3a93' },
  { name: 'Night', hex: '#2a1230' },
  { name: 'Black', hex: '#000000' },
]
