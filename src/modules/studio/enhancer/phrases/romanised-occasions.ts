// What the enhancer adds to Hindi prompts in Latin letters about one occasion.
import type { Occasion, OccasionPhrases } from './phrases.ts'

export const romanisedOccasions: Record<Occasion, OccasionPhrases> = {
  holi: {
    setting: ['gulaal ke udte baadalon wale khule aangan mein', 'pankhudiyon aur gulaal se bhari gali mein'],
    light: ['dopahar ki khili dhoop mein chamakte kan', 'dopahar ki saaf roshni aur chhoti chhaya'],
    palette: ['gulabi, haldi jaise peele, patti hare aur aasmani rang', 'rani, nimbu aur firozi rang ki chheentein'],
    mood: ['masti aur khulepan ka mahaul', 'befikr ullas ka bhaav'],
    festive: {
      composition: ['udte gulaal ke beech se chauda drishya'],
      light: ['rangeen dhundh se chhanti safed dhoop'],
      palette: ['rani, nimbu, firozi aur hara'],
      mood: ['doston ki befikr shararat'],
      quality: ['paani ki chheentein, hatheli ki chhaap, hawa mein tairte bareek kan'],
    },
  },
  eid: {
    setting: ['latakti lalteno wale mehrabdar aangan mein', 'shaam ke aasman tale nakkashidar khidki ke aage'],
    light: ['thandi chaandni aur lalteno ki garm chamak', 'jaali se chhanta shaam ka komal ujala'],
    palette: ['gehre hare, haathi-daant aur halke sunehre rang', 'raat ke neele, moti aur sone ke rang'],
    mood: ['sukoon aur apnepan ka mahaul', 'shaant aur aatmiya bhaav'],
    festive: {
      composition: ['nukeeli mehrab ke bheetar mukhya aakriti'],
      light: ['chaand ki roshni aur jaalidar peetal ki laltenein'],
      palette: ['gehra hara, raat ka neela aur sunehra'],
      mood: ['gale milne ki mithaas'],
      quality: ['maheen jaaliyan, reshmi jhaalar, katoron mein khajoor aur sevaiyan'],
    },
  },
  christmas: {
    setting: ['saje hue ped ke paas aaramdeh kamre mein', 'girti barf wali khidki ke aage'],
    light: ['jhilmilati jhaalaron ki garm chamak', 'mombattiyon ki komal roshni'],
    palette: ['cheed ke hare, berry laal aur sunehre rang', 'barf safed, chaandi aur laal rang'],
    mood: ['ghar ka khushnuma mahaul', 'apnepan aur anand ka bhaav'],
    festive: {
      composition: ['hari maala ke ghere mein mukhya aakriti'],
      light: ['mombattiyan aur timtimate bulb'],
      palette: ['cheed ka hara, berry laal aur barf safed'],
      mood: ['saath baithne ki meethi khushi'],
      quality: ['lipte tohfe, barfeeli tehniyan, bareek chamakte taare'],
    },
  },
  wedding: {
    setting: ['taaze phoolon se saje manch par', 'chameli ke pardon wali haveli ke aangan mein'],
    light: ['mombattiyon aur nanhi jhaalaron ki komal chamak', 'dhalti shaam ki sunehri roshni'],
    palette: ['halke gulabi, haathi-daant aur purane sone ke rang', 'gehre laal, gende aur sone ke rang'],
    mood: ['mohabbat aur mangal ka bhaav', 'shaleen, aatmiya mahaul'],
    festive: {
      composition: ['phoolon ki mehrab ke beech mukhya aakriti'],
      light: ['phuljhadiyon aur jhaad-fanoos ki shaam'],
      palette: ['rani, gehra laal aur sunehra'],
      mood: ['baraat ki dhoom aur poore parivar ki khushi'],
      quality: ['mehendi ke bel-boote, gulab ki maalayein, bareek kadha resham'],
    },
  },
  nation: {
    setting: ['khule aasman ke neeche, peeche dhundhli bheed', 'kile ki deewar ke saamne, upar khula aasman'],
    light: ['subah ki saaf dhoop aur lambi chhaya', 'bhor ki pehli kirnein'],
    palette: ['kesariya, safed aur hare rang, saath mein zara neela', 'kesariya, haathi-daant aur patti hare rang'],
    mood: ['garv aur ummeed ka mahaul', 'garv bhara shaant bhaav'],
    festive: {
      composition: ['khuli hawa mein neeche se upar dekhta drishya'],
      light: ['peeche se phailti kirnein'],
      palette: ['kesariya, safed, hara aur gehra neela'],
      mood: ['parade ke din jaisa josh'],
      quality: ['tirange feete, kaagaz ki patangein, gende ki saaf pankhudiyan'],
    },
  },
  party: {
    setting: [
      'gubbaron aur kaagaz ki ladiyon se saje kamre mein',
      'jhandiyon se saji chhat par, peeche dhundhle mehmaan',
    ],
    light: ['garm jhaalaron ki chanchal chamak', 'mombattiyon aur chhote lampon ki komal roshni'],
    palette: ['moongiya, pudina aur sunehre peele rang', 'raat ke neele par chaandi aur gulab ke rang'],
    mood: ['khushnuma aur joshila mahaul', 'masti aur swagat ka bhaav'],
    festive: {
      composition: ['gubbaron aur feeton ke ghere ko upar se dekhta drishya'],
      light: ['phuljhadi ki chamak aur thirakti kirnein'],
      palette: ['moongiya, baingani aur halka sunehra'],
      mood: ['der shaam ki khilkhilati masti'],
      quality: ['kaagaz ki ladiyan, chamkeele gubbare, bareek jhilmil katranein'],
    },
  },
}
