// Words about nudity, sex, minors and intimate pictures, in English, Hindi and romanised Hindi.
import type { Entry } from './entry.ts'

export const sexualWords: readonly Entry[] = [
  {
    concept: 'minor',
    words: `child children kid kids minor minors underage under_age toddler infant preteen teen teens teenage teenager
      schoolgirl schoolboy school_girl school_boy little_girl little_boy young_girl young_boy small_girl small_boy
      bachcha bachche bachchi bachchon bacha bache bachi bacchi baccha bacche bacchon nabalik nabalig naabaalig
      choti_ladki chhoti_ladki बच्चा बच्चे बच्ची बच्चियों बच्चों नाबालिग किशोरी छोटी_लड़की मासूम_लड़की`,
  },
  { concept: 'minor', words: 'baby babies', harmlessNear: 'pink blue shower corn oil doll' },
  {
    concept: 'minor_sexual',
    words: `childporn child_porn* kiddie_porn loli lolicon shota shotacon jailbait pedophil* paedophil* pedo`,
  },
  {
    concept: 'sexual',
    words: `nudes nudity nudist nsfw hentai porn* erotic erotica orgasm* genital* penis vagina vulva blowjob handjob
      masturbat* cumshot gangbang threesome fellatio cunnilingus bdsm onlyfans camgirl striptease strip_tease call_girl
      sex_scene having_sex have_sex sex_act sexual_intercourse sexual_act sexual_pose sexual_position sexual_fantasy
      exposed_breasts boobs titties adult_film adult_video adult_content
      chudai chudayi chodna chodte chudwa* bhosd* randi sambhog kamuk ashleel ashlil
      अश्लील चुदाई संभोग सम्भोग कामुक पोर्न रंडी`,
  },
  {
    concept: 'bare',
    words: `unclothed bare_breasts bare_breasted without_clothes with_no_clothes no_clothes_on fully_undressed
      nangi nangii nangee nagn nagna nirvastra bina_kapdon bina_kapde
      नंगी नग्न नग्नता निर्वस्त्र बिना_कपड़ों बिना_कपड़े`,
  },
  {
    concept: 'bare',
    words: 'nude',
    harmlessNear: `lipstick lipsticks lip lips shade shades colour color colours colors palette makeup tone tones heel heels
      nail nails polish pink beige brown peach kurti saree blush eyeshadow foundation pumps sandals gown lehenga gloss liner
      matte compact concealer`,
  },
  { concept: 'bare', words: 'naked', harmlessNear: 'cake cakes juice eye eyes truth palette wire bike flame wines' },
  { concept: 'bare', words: 'topless', harmlessNear: 'car jeep convertible roof bus' },
  { concept: 'sexual', words: 'xxx', harmlessNear: 'large l xl size sizes' },
  { concept: 'bare', words: 'nanga nange', harmlessNear: 'parbat parvat sach pair pairo pairon paon pao pav' },
  { concept: 'bare', words: 'नंगा नंगे', harmlessNear: 'पर्बत पर्वत सच पैर पैरों पांव पाँव' },
  {
    concept: 'sexual',
    words: 'sex',
    harmlessNear: `education ratio same opposite health determination discrimination worker workers either both male female
      biological fair`,
  },
  { concept: 'sexual', words: 'सेक्स', harmlessNear: 'शिक्षा एजुकेशन अनुपात स्वास्थ्य' },
  { concept: 'sexual', words: 'tits', harmlessNear: 'bird birds blue great marsh' },
  { concept: 'sexual', words: 'pussy', harmlessNear: 'cat willow cats' },
  {
    concept: 'suggestive',
    words: 'sexy sensual seductive seducing lingerie bikini cleavage thong provocative undressed',
  },
  { concept: 'undress', words: 'undress undresses undressing nudify nudifies nudifying unclothe disrobe disrobing' },
  {
    concept: 'non_consensual',
    words: `revenge_porn upskirt upskirts upskirting downblouse leaked_mms mms_leak leaked_nudes leaked_nude
      leaked_private private_video_leak intimate_photos_leak strip_her strip_him strip_girl`,
  },
  {
    concept: 'remove',
    words:
      'remove removing removed take_off taking_off rip_off pull_off erase utar utaro utaar utaro utarte utarkar utaarna उतार उतारो उतारना उतारते उतारकर',
  },
  {
    concept: 'clothes',
    words: 'clothes clothing dress bra shirt bikini saree kapde kapdo kapdon kapade कपड़े कपड़ों',
    harmlessNear: 'stain stains dirt odour odor wrinkles wrinkle lint tags smell daag दाग',
  },
  {
    concept: 'person',
    words: `her him his girl girls girlfriend woman women lady classmate wife ex neighbour neighbor actress colleague teacher
      aunty bhabhi sister celebrity ladki ladkiyon aurat uske uski unke लड़की लड़कियों औरत महिला भाभी उसके उसकी उनके`,
  },
  {
    concept: 'hidden_camera',
    words: 'hidden_camera hidden_cam spy_camera spy_cam spycam voyeur* chupa_camera छुपा_कैमरा',
  },
  {
    concept: 'private_place',
    words: 'bathroom shower changing_room trial_room dressing_room bedroom hostel toilet washroom bathing बाथरूम नहाते',
  },
  { concept: 'deepfake', words: 'deepfake deepfakes deep_fake face_swap faceswap डीपफेक' },
  {
    concept: 'rape',
    words: 'rape raped raping rapes rapist gangrape gang_rape molest molesting molested balatkar balatkaar बलात्कार',
    harmlessNear: 'seed oil',
  },
]
