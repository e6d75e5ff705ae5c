// What the enhancer adds to Hindi prompts in Latin letters: the way people here type to each other.
import type { Phrases } from './phrases.ts'
import { romanisedOccasions } from './romanised-occasions.ts'

export const romanised: Phrases = {
  stop: '.',
  occasions: romanisedOccasions,
  setting: {
    festival: [
      'gende ki maalaon aur mitti ke deeyon se saje aangan mein',
      'dhundhli lalteno aur phoolon ki ladiyon wale aangan mein',
    ],
    drink: ['lakdi ki mez par, peeche dhundhli khidki', 'patthar ki mez par, peeche cafe ki halki jhalak'],
    food: [
      'sabut masalon aur taazi pattiyon se saji lakdi ki mez par',
      'rasoi ki oonchi khidki ke paas sooti kapde wali mez par',
    ],
    fashion: [
      'halki texture wali saadi studio deewar ke aage',
      'nakkashidar mehrabon wali purani haveli ke aangan mein',
    ],
    property: ['saamne hara-bhara bagicha aur upar khula aasman', 'pedon se ghiri shaant sadak ke kinare'],
    education: ['kitabon, globe aur saaf board wali khuli kaksha mein', 'oonchi khidki ke paas saji padhai ki mez par'],
    nature: ['dhundh mein khote pahadon ki kataron ke beech', 'oonchi ghaas wali shaant jheel ke kinare'],
    product: [
      'gol patthar ke manch par, peeche chikni ghumavdar deewar',
      'saaf studio farsh par, saadi deewar ke aage',
    ],
    people: [
      'apnepan bhare kamre mein, peeche sab halka dhundhla',
      'saadi deewar ke aage, ek taraf saans lene ki jagah',
    ],
    general: ['halki gehrai wale saaf-suthre studio background ke aage', 'vishay ko ubhaarti saadi deewar ke saath'],
  },
  action: ['chehre par sahaj muskaan', 'haathon mein sahaj harkat, chehre par itminan'],
  light: {
    festival: [
      'neeche se uthti deeyon ki garm roshni aur gehri chhaya',
      'saikdon chhoti lau se har kinare par komal chamak',
    ],
    drink: ['peeche se aati komal roshni, kinare par damakti boondein', 'tirchhi garm roshni aur ek tez chamak'],
    food: ['baayin khidki se aati komal roshni', 'bhaap aur ghee ki chamak pakadti tirchhi garm roshni'],
    fashion: ['badi komal mukhya roshni aur kinaron par maheen chamak', 'der subah ki dhoop aur mulayam chhaya'],
    property: ['saamne par tirchhi padti dhalti dhoop', 'shaam ka ujala aur khidkiyon mein garm roshni'],
    education: ['oonchi khidkiyon se girta din ka ujala', 'subah ki eksaar dhoop aur halki chhaya'],
    nature: ['suryoday ki neechi roshni aur lambi chhaya', 'dhundh se chhanti kirnein'],
    product: [
      'upar baayin taraf se komal roshni aur ek tez chamak',
      'dheere ghulta prakash aur neeche sachchi parchhai',
    ],
    people: ['ek taraf se aati komal qudrati roshni', 'dhalti dopahar ki gunguni dhoop'],
    general: ['upar baayin taraf se ek saaf, komal roshni', 'santulit qudrati prakash aur halki chhaya'],
  },
  palette: {
    festival: ['gehre maroon, gende aur sone ke rang', 'raat ke neele par sunehre rang ki chhata'],
    drink: ['shahad, cream aur hari patti ke rang', 'garm bhoore, sunehre aur hare rang'],
    food: ['haldi, mirch aur hari patti ke bhookh jagate rang', 'garm bhoore, cream aur hare rang'],
    fashion: ['gulabi, haathi-daant aur purane sone ke rang', 'pheeki zameen par ratnon jaise gehre rang'],
    property: ['patthar, patti aur shaam ke neele rang', 'mitti, cream aur saleti rang'],
    education: ['dhoop jaise peele, aasmani aur lakdi ke rang', 'chalk ke safed, gehre hare aur shahad ke rang'],
    nature: ['dhundhle neele, kaai ke hare aur halke sunehre rang', 'mitti ki hariyali par aadoo aur gulab ke rang'],
    product: ['do sanyat rang aur ek chatakh', 'haathi-daant, siyah aur ek tez rang'],
    people: ['mitti, cream aur neel ke rang', 'sachche, qudrati rang aur halki garmahat'],
    general: ['teen milte-julte rang aur ek chatakh', 'garm neutral rangon par firozi ki chhuan'],
  },
  mood: {
    festival: ['ullas aur apnepan ka mahaul', 'mangal aur anand ka bhaav'],
    drink: ['taazgi bhara mahaul', 'fursat aur sukoon ka bhaav'],
    food: ['taazgi bhara, bulata sa mahaul', 'ghar jaise apnepan ka bhaav'],
    fashion: ['shaleen aur aatmavishwas bhara bhaav', 'sadha sa shahi mizaaj'],
    property: ['shaant aur sapnon bhara mahaul', 'apne ghar ke sukoon ka bhaav'],
    education: ['ummeed aur jigyasa ka mahaul', 'hausla badhane wala shaant bhaav'],
    nature: ['khula aur shaant mahaul', 'vistaar aur bhavya thehrav ka bhaav'],
    product: ['saaf aur bharosemand mahaul', 'itminan bhara premium mizaaj'],
    people: ['sachcha aur aatmiya bhaav', 'garima aur komalta ka mahaul'],
    general: ['spasht aur aatmavishwas bhara bhaav', 'shaant, bulata sa mahaul'],
  },
  composition: {
    portrait: ['Chehra frame ke beech se zara hatkar', 'Tirchhe kon se, chehre ke paas shaant khaali jagah'],
    realistic: ['Vishay daayin tihai mein, baayin taraf khaali jagah', 'Kareeb ka frame, peeche sab shaant aur halka'],
    cartoon: ['Frame ke beechobeech ek saaf aakriti', 'Neeche ka chanchal kon, aage bade gol aakar'],
    poster: [
      'Mazboot sanyojan, upar shabdon ke liye khaali jagah',
      'Vishay neeche aadhe hisse mein, upar headline ke liye khaali jagah',
    ],
    ad_banner: [
      'Vishay daayin tihai mein, baayin taraf offer ke liye khaali jagah',
      'Nazar ko baayen se daayen le jaata chauda sanyojan',
    ],
  },
  wideView: ['Chauda frame, aage aur door dono saaf', 'Vishay daayin tihai mein, baayin taraf khaali jagah'],
  medium: {
    portrait: ['Portrait lens se li tasveer, peeche sab dhundhla', 'Magazine ke andaaz ki tasveer'],
    realistic: ['Asli texture dikhati commercial tasveer', 'Saamanya lens se li tasveer, sachchi gehrai ke saath'],
    cartoon: ['Komal rekhaon wala flat vector chitran', 'Gol, apnepan bhare aakaron ka chitran'],
    poster: ['Kaagaz ke maheen daane par paratdar chitran', 'Flat aakaron aur mulayam dhaal wala print chitran'],
    ad_banner: ['Saaf-suthri commercial tasveer', 'Vigyapan ke andaaz ki chikni tasveer'],
  },
  quality: {
    portrait: [
      'aankhon mein teekha focus, kapde ki bareek bunai',
      'bareek detail aur sahaj nikhar, professional safai',
    ],
    realistic: ['teekha focus, bharpoor banawat, professional nikhar', 'andhere se ujle kone tak bareek detail'],
    cartoon: ['saaf kinare, eksaar rekhayein, bareek kaam', 'spasht aakar aur sochi-samjhi bareeki'],
    poster: ['spasht kinare, chhapai ke layak bareeki', 'paas aur door dono se spasht, professional nikhar'],
    ad_banner: ['chhote size mein bhi spasht kinare', 'professional nikhar aur teekha antar'],
  },
  directions: {
    safe: {
      composition: ['chaude haashiye, beechobeech rakha vishay', 'seedha saamne se, bharpoor khaali jagah'],
      light: ['komal, eksaar din ka ujala', 'parde se chhanti halki dhoop'],
      palette: ['haathi-daant, sage aur aasmani rang', 'halke neutral rang, saath mein brand ka ek rang'],
      mood: ['bharose aur swagat ka bhaav', 'itminan bhara sukoon ka mahaul'],
      quality: [
        'kareene ki sajawat, sachchi banawat, kuch bhi faltu nahin',
        'saadi cheezein, sahaj bareeki, padhne mein aasaan',
      ],
    },
    bold: {
      composition: ['natakiya nichla kon, aakriti frame todkar baahar aati', 'bahut kareeb ka close up, tirchha kata'],
      light: ['tez spotlight aur ghani parchhai', 'dono kinaron par bijli si chamak'],
      palette: ['chatakh sindoori, cobalt aur nimbu ke rang', 'gehra kaala aur tez rani gulabi'],
      mood: ['nidar aur joshila mizaaj', 'gali ke shor jaisa bebaak mizaaj'],
      quality: [
        'vishaal geometric aakar, raftaar ki lakeerein, khurduri banawat',
        'phate kaagaz ki paratein, bade paimane, teekhe mod',
      ],
    },
    festive: {
      composition: [
        'maalaon ke frame mein damakti mukhya aakriti',
        'pankhudiyon aur deepon ke ghere ko upar se dekhta drishya',
      ],
      light: ['saikdon deeyon ki lau aur sunehri jhilmil', 'kandeelon ki chamak, door khilti aatishbaazi'],
      palette: ['genda, maroon aur morpankhi rang', 'rani, kesariya aur panne ke rang'],
      mood: ['ghar lautne ki khushi ka ullas', 'samriddhi aur mangal ka anand bhara mahaul'],
      quality: [
        'bareek rangoli, peetal ki ghantiyan, bikhri gulab pankhudiyan',
        'reshmi parde, aam ke patton ka toran, bareek chamakti katranein',
      ],
    },
  },
}
