// Tailwind 4 reads its design tokens from ui/theme.css; nothing is configured here.
export default { plugins: { '@tailwindcss/postcss': {} } }
