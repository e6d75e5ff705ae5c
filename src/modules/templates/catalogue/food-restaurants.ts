// Templates for restaurants, sweet shops, cloud kitchens and cafes.
import {
  brand,
  type CatalogueCategory,
  choice,
  colour,
  date,
  headline,
  optional,
  price,
  shades,
  text,
} from './entry.ts'

export const foodRestaurants: CatalogueCategory = {
  id: 'food-restaurants',
  name: 'Food and restaurants',
  templates: [
    {
      id: 'food-restaurants-biryani-special',
      name: 'Biryani special',
      description: 'A steaming handi from above for weekend offers and delivery apps.',
      imageType: 'realistic',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Copper handi of {dish} seen from above, saffron rice, fried onions and mint on top, thin steam rising, small bowls of raita and salan around it on a {colour} cloth. Warm side light from the left, deep appetising colours, whole spices scattered near the rim. Empty corner at the upper right for "{headline}". Price tag "{price}".',
      slots: [
        headline('Dum is on'),
        choice('dish', 'Dish', [
          'Hyderabadi biryani',
          'veg dum biryani',
          'mutton biryani',
          'Lucknowi biryani',
          'paneer biryani',
        ]),
        price('price', 'Price', '299'),
        colour('Cloth', [shades.teal, shades.maroon, shades.charcoal]),
      ],
    },
    {
      id: 'food-restaurants-thali-lunch',
      name: 'Thali lunch',
      description: 'A full thali from above: regional, generous, ready for the price.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        '{region} thali on a round brass plate seen from above, small katoris of dal, sabzi, curd and sweet, rice and rotis in the middle, banana leaf underneath. Bright window light from the top left, soft round shadows, fresh greens and turmeric yellow on a {colour} table. Room along the top for "{headline}". Line "Unlimited at {price}, {hours}".',
      slots: [
        headline('Lunch like at home'),
        choice('region', 'Kitchen', ['Gujarati', 'Rajasthani', 'South Indian', 'Maharashtrian', 'Bengali', 'Punjabi']),
        price('price', 'Price', '249'),
        text('hours', 'Hours', '12 to 3:30 pm'),
        colour('Table', [shades.terracotta, shades.emerald, shades.ivory]),
      ],
    },
    {
      id: 'food-restaurants-mithai-box',
      name: 'Sweet shop and mithai',
      description: 'Ladoos and barfi shining on a tray, for festivals and gift boxes.',
      imageType: 'realistic',
      aspectRatio: '1:1',
      purpose: 'project_showcase',
      prompt:
        'Tray of {sweet} with silver leaf and pistachio slivers, marigold petals and a lit brass diya beside it, {colour} silk cloth with soft folds underneath. Warm glow from the lamp, shallow depth, golden highlights on every piece, festive and generous mood. Calm area at the top for "{headline}". Line "{weight} box at {price}". Shop "{brand}".',
      slots: [
        headline('Pure ghee, pure joy'),
        brand('Shop', 'Gopal Mithai'),
        choice('sweet', 'Sweets', ['motichoor ladoos', 'kaju katli', 'assorted mithai', 'gulab jamun', 'besan ladoos']),
        choice('weight', 'Box', ['500 g', '250 g', '1 kg']),
        price('price', 'Price', '540'),
        colour('Cloth', [shades.teal, shades.maroon, shades.royal]),
      ],
    },
    {
      id: 'food-restaurants-cafe-menu',
      name: 'Cafe of the day',
      description: 'Coffee and morning light for a slow table and a new menu.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Cup of {drink} on a wooden cafe table by a rainy window, a plate with a warm snack beside it, soft steam catching the light. Cool daylight outside and a warm lamp inside, {colour} and brown palette, blurred street behind the glass, quiet cosy mood. Blurred window area for "{headline}". Handwritten note "{price} till 6 pm".',
      slots: [
        headline('Stay for one more'),
        choice('drink', 'Drink', ['filter coffee', 'masala chai', 'cappuccino', 'hot chocolate']),
        price('price', 'Price', '120'),
        colour('Accent', [shades.teal, shades.sage, shades.terracotta]),
      ],
    },
    {
      id: 'food-restaurants-opening',
      name: 'Grand opening',
      description: 'Garlands, lamps and a date: everybody should know that you open.',
      imageType: 'poster',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        'Restaurant entrance on its opening evening, marigold garlands and brass lamps around an arch, warm light spilling from inside, glowing bokeh in the background. Symmetric view, {colour} and gold palette, welcoming and festive mood, floor reflecting the lamps. Clear middle of the arch for "{headline}". Lines "{brand}" and "Opening {date}, {address}".',
      slots: [
        headline('Now serving happiness'),
        brand('Restaurant', 'Tandoor Tales'),
        date('Opening day', '2026-12-12'),
        text('address', 'Address', 'MG Road, Indore'),
        colour('Main colour', [shades.maroon, shades.emerald, shades.indigo]),
      ],
    },
    {
      id: 'food-restaurants-pizza-combo',
      name: 'Combo offer',
      description: 'Bright and loud for combos, happy hours and two-for-one days.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'ad_banner',
      prompt:
        '{dish} on a round board at the right, toppings lifted in the air as if tossed, melting edges and fresh herbs, playful energy. Solid {colour} background with large soft circles, punchy studio light from the front left, crisp shadow. Left half free for "{headline}". Big tag "{price}". Fine print "{terms}".',
      slots: [
        headline('Big bite, small bill'),
        choice('dish', 'Dish', ['Loaded pizza', 'Burger and fries', 'Tandoori momos', 'Paneer wrap', 'Masala dosa']),
        price('price', 'Combo price', '199'),
        optional(text('terms', 'Fine print', 'Valid Monday to Thursday')),
        colour('Background', [shades.saffron, shades.marigold, shades.emerald, shades.royal]),
      ],
    },
    {
      id: 'food-restaurants-summer-drinks',
      name: 'Summer coolers',
      description: 'Ice, fruit and sunlight to beat the heat.',
      imageType: 'ad_banner',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Tall glass of {drink} with ice and a sprig of mint, cold drops running down the glass, sliced fruit around it on a sunny {colour} surface. Hard summer sun from the upper right, coloured shadow through the drink, palm leaf shadows on the wall, fresh and bright mood. Upper third open for "{headline}". Price "{price}".',
      slots: [
        headline('Beat the heat'),
        choice('drink', 'Drink', [
          'aam panna',
          'nimbu soda',
          'mango lassi',
          'watermelon cooler',
          'rose sharbat',
          'kokum cooler',
        ]),
        price('price', 'Price', '89'),
        colour('Surface', [shades.marigold, shades.sky, shades.rose, shades.sage]),
      ],
    },
    {
      id: 'food-restaurants-birthday-cakes',
      name: 'Birthday cakes',
      description: 'A cake with balloons for bakeries and home bakers.',
      imageType: 'cartoon',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Tall {flavour} cake with dripping icing and lit candles on a cake stand, balloons and paper streamers around it, confetti in the air. Rounded cartoon shapes, soft outlines, candy palette led by {colour}, cheerful party light from above. Plain area above the cake for "{headline}". Line "{weight} from {price}". Baker "{brand}".',
      slots: [
        headline('Make a wish'),
        brand('Bakery', 'Meetha Oven'),
        choice('flavour', 'Flavour', ['chocolate', 'rasmalai', 'butterscotch', 'pineapple', 'red velvet']),
        choice('weight', 'Size', ['1 kg', '500 g', '2 kg']),
        price('price', 'Price from', '850'),
        colour('Main colour', [shades.rose, shades.lavender, shades.sky, shades.marigold]),
      ],
    },
  ],
}
