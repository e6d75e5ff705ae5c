// Animals and vehicles in English, Hindi and romanised Hindi. Data only.
import type { AnimalName, Concept, PropName, VehicleName } from './concepts.ts'

const animal = (words: string, ...props: readonly AnimalName[]): Concept => ({
  words,
  scenes: { animal: 5.5 },
  props,
})

const vehicle = (words: string, ...props: readonly (VehicleName & PropName)[]): Concept => ({
  words,
  scenes: { vehicle: 5.5 },
  props,
})

export const movingConcepts: readonly Concept[] = [
  animal('cat, kitten, kitty, billi, billee, बिल्ली', 'cat'),
  animal('dog, puppy, doggy, kutta, kutte, कुत्ता, कुत्ते, पिल्ला', 'dog'),
  animal('tiger, bagh tiger, baagh, sher khan, बाघ', 'tiger'),
  animal('lion, sher, singh lion, babbar sher, शेर, सिंह', 'lion'),
  animal('cow, calf, gaay, gai, gau, gaumata, गाय, गौ, बछड़ा', 'cow'),
  animal('elephant, hathi, haathi, gajraj, हाथी, गजराज', 'elephant'),
  animal('rabbit, bunny, hare, khargosh, खरगोश', 'rabbit'),
  animal('panda, bear, bhalu, bhaalu, भालू, पांडा', 'panda'),
  animal('deer, fawn, antelope, hiran, हिरण', 'deer'),
  animal('peacock, mor, mayur, मोर, मयूर', 'peacock'),
  {
    words: `
      animal, animals, wildlife, zoo, safari, pet, pets, pet shop, veterinary, vet, janwar, jaanwar, pashu,
      जानवर, पशु, पालतू, चिड़ियाघर`,
    scenes: { animal: 4.5 },
  },
  vehicle('car, cars, suv, sedan, taxi, cab, gaadi, gadi, कार, गाड़ी, टैक्सी, కారు', 'car'),
  vehicle('auto rickshaw, autorickshaw, rickshaw, tuk tuk, e rickshaw, ऑटो रिक्शा, ऑटो, रिक्शा, ఆటో', 'autoRickshaw'),
  vehicle('scooter, scooty, moped, motorbike, motorcycle, bike, ev scooter, स्कूटर, स्कूटी, बाइक, मोटरसाइकिल', 'scooter'),
  vehicle('bus, minibus, school bus, coach bus, बस', 'bus'),
  vehicle('truck, lorry, tempo, delivery van, van, transport, logistics, courier, ट्रक, टेम्पो, परिवहन', 'truck'),
  {
    words: `
      vehicle, vehicles, automobile, garage, car service, car wash, driving school, showroom cars, wahan, vahan,
      वाहन, गैराज`,
    scenes: { vehicle: 5 },
  },
]
