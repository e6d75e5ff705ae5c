// By which words each facet is recognised, in English, Hindi and romanised Hindi. Data only.
import type { Facet } from './facets.ts'

export const facetWords: Record<Facet, string> = {
  setting: `setting background backdrop table counter kitchen street road beach seaside garden park studio room interior office
    market bazaar temple city skyline field fields mountain mountains hills lake river forest jungle desert sky village farm
    classroom library desk school hall stage courtyard veranda cafe restaurant shopfront shopfronts podium floor wall
    window balcony rooftop rooftops neighbourhood lawn countryside open_country shore bridge palace fort station indoors outdoors
    underwater space_station mela ghat haveli clinic hospital salon shop store club gym supermarket showroom
    mandap rooftop_terrace terrace
    पृष्ठभूमि मेज मेज़ रसोई गली सड़क समुद्र तट बगीचा बगीचे पार्क स्टूडियो कमरा कमरे दफ्तर बाजार बाज़ार मंदिर शहर खेत खेतों मैदान पहाड़
    पहाड़ों पहाड़ियां पहाड़ियों झील नदी जंगल आसमान आकाश गांव कक्षा पुस्तकालय आंगन बरामदा बरामदे दुकान मंच फर्श दीवार खिड़की छत घाट हवेली
    prishthabhumi mez rasoi gali sadak samundar kinare bagicha bageeche kamra kamre dukaan dukan mandir shahar shehar khet
    maidan pahad pahadon jheel nadi aasman aakash gaon kaksha aangan baramda baramde manch farsh deewar khidki chhat haveli`,
  action: `smile gesture holds wears pours dances smiles walks runs plays cooks serves celebrates in_motion mid_air
    हुआ हुए हुई रहा रही रहे करता करती करते मुस्कुराती मुस्कुराता नाचते नाचती खेलते पकड़े
    मुस्कान हरकत muskaan muskan harkat raha rahi rahe hue hui karta karti karte muskurati muskurata nachte nachti khelte pakde`,
  composition: `composition composed close_up closeup angle view viewpoint eye_level centred centered symmetric symmetrical
    symmetry foreground framed framing frame overhead top_view from_above thirds third negative_space empty_space open_space
    copy_space headroom half margins cropped flat_lay panorama panoramic staging layout isometric full_length
    head_and_shoulders three_quarter
    संयोजन क्लोज़अप कोण ऊपर_से सामने_से बीचोंबीच फ्रेम अग्रभूमि तिहाई खाली_जगह हाशिये आधे_भाग
    sanyojan close_up kon upar_se saamne_se beechobeech frame tihai khaali_jagah aadhe_hisse`,
  light: `light lights lit lighting sunlight sunlit sunset sunrise sunshine sun dawn dusk twilight golden_hour blue_hour glow
    glowing night midnight backlight backlit neon candlelight candlelit lamplight shadow shadows spotlight spotlights bright
    moonlight moonlit daylight noon rays rim highlight highlights
    रोशनी प्रकाश उजाला उजाले धूप सूर्यास्त सूर्योदय भोर गोधूलि रात सुबह शाम दोपहर चमक छाया परछाई चांदनी किरणें किरणों लौ
    roshni prakash ujala ujale dhoop suryast suryoday bhor raat subah shaam dopahar chamak chhaya parchhai chaandni kirnein lau`,
  palette: `palette colour colours color colors coloured colored tones tone hues pastel pastels monochrome black_and_white
    red orange yellow green blue indigo violet purple pink magenta maroon crimson scarlet vermilion saffron marigold amber gold
    golden silver copper bronze teal turquoise peacock cyan navy cobalt emerald olive mint sage lavender lilac peach coral
    terracotta beige ivory cream brown chocolate grey gray charcoal black white multicoloured multicolored colourful colorful
    रंग रंगों रंगीन लाल पीला पीले पीली नीला नीले नीली हरा हरे हरी गुलाबी नारंगी केसरिया सुनहरा सुनहरे सुनहरी सफेद सफ़ेद काला काले काली
    बैंगनी मैरून फ़िरोज़ी भूरा भूरे क्रीम
    rang rangon rangeen laal lal peela peele peeli neela neele neeli hara hare hari gulabi narangi kesariya sunehra sunehre
    sunehri safed kaala kaale kaali baingani firozi bhoora bhoore`,
  mood: `mood atmosphere feeling feel vibe attitude cheerful happy joyful joyous calm peaceful serene quiet cosy cozy dramatic
    elegant luxurious luxury romantic playful energetic lively bold proud nostalgic mysterious dreamy festive welcoming
    inviting hopeful confident tender moody epic whimsical majestic solemn
    माहौल भाव मिज़ाज खुश खुशनुमा शांत शांति उल्लास उल्लासपूर्ण आनंद आनंदमय भव्य उत्साह गर्व प्रेम मस्ती शाही शालीन जोशीला
    mahaul bhaav mizaaj khush khushnuma shaant shanti ullas anand bhavya utsah garv mohabbat masti shahi shaleen joshila`,
  medium: `photo photos photograph photography photographic photorealistic lens mm macro bokeh illustration illustrated vector
    watercolour watercolor gouache oil_painting acrylic painting sketch drawing line_art ink engraving woodcut linocut
    screen_print collage render rendering 3d cgi claymation pixel_art anime comic film camera dslr polaroid depth_of_field
    madhubani warli miniature_painting mosaic paper_cut papercut origami embroidery
    फोटो फोटोग्राफ छायाचित्र लेंस कैमरा चित्रण इलस्ट्रेशन जलरंग तैलचित्र रेखाचित्र वेक्टर मधुबनी वारली पेंटिंग कोलाज गहराई
    tasveer camera lens chitran illustration jalrang vector painting`,
  quality: `detailed detail details intricate sharp crisp focus high_resolution 4k 8k hd uhd high_quality professional polished
    texture textures textured clean_edges refined print_ready masterpiece finish finely studio_quality
    बारीक बारीकी बारीकियां स्पष्ट साफ तीखा तीखे पेशेवर बनावट निखरा निखरी सफाई
    baareek bareek bareeki spasht saaf teekha teekhe professional banavat banawat nikhra nikhri safai detail`,
}
