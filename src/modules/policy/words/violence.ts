// Words about gore, self-harm, terror, hate and abuse, in English, Hindi and romanised Hindi.
import type { Entry } from './entry.ts'

export const violenceWords: readonly Entry[] = [
  {
    concept: 'abuse',
    words: 'abuse abusing abused torture torturing tortured thrashing chained',
    harmlessNear: 'drug drugs substance alcohol',
  },
  {
    concept: 'abuse',
    words: `beating beaten whipping whipped slapping hitting peetna peetta peetkar peetta maarna maarta pitai
      पीटना पीटता पीटते पिटाई मारना मारते`,
    harmlessNear: `drum drums dhol heat heart egg eggs rice gold cream six sixer ball target record chauka chhakka chakka
      shot चौका छक्का ढोल`,
  },
  {
    concept: 'gore',
    words: `behead beheads beheaded beheading beheadings decapitat* dismember* disembowel* eviscerat* mutilat* gory
      severed_head severed_heads severed_limb severed_limbs severed_hand severed_arm severed_leg severed_fingers
      chopped_head chopped_off_head guts_spilling spilled_guts intestines_spilling pool_of_blood pools_of_blood
      covered_in_blood soaked_in_blood drenched_in_blood blood_soaked blood_splatter blood_splattered blood_spatter
      bloody_corpse bloody_body bloody_bodies mangled_body mangled_corpse rotting_corpse pile_of_corpses pile_of_bodies
      slit_throat slitting_throat throat_slit torn_flesh ripped_flesh skinned_alive torture_scene
      blood_and_gore extreme_gore graphic_gore bloody_gore
      sar_kata sir_kata sar_kati kata_sar kata_sir gala_kata gala_kaat gala_kaatna gala_ret khoon_se_lathpath
      khoon_se_sana khoon_se_sani laash_tukde lash_tukde
      सिर_कटा सर_कटा सिर_कटी कटा_सिर कटा_सर गला_काट गला_काटना गला_काटते गला_रेत गला_रेतना खून_से_लथपथ खून_से_सना लाश_टुकड़े`,
  },
  {
    concept: 'self_harm',
    words: `suicide suicidal self_harm selfharm self_injury aatmahatya atmahatya aatmhatya khudkushi khudkhushi
      आत्महत्या खुदकुशी ख़ुदकुशी`,
  },
  {
    concept: 'self_harm_act',
    words: `kill_yourself kill_myself hang_yourself hang_myself hanging_herself hanging_himself cut_wrists cutting_wrists
      slit_wrists slitting_wrists cut_wrist slit_wrist end_life_tonight fasi_laga_lo phansi_laga_lo zeher_kha_lo
      फांसी_लगा_लो जहर_खा_लो`,
  },
  {
    concept: 'encourage',
    words: `how_to way_to ways_to best_way method methods encourage encouraging encourages commit committing commits glorify
      glorifying promote promoting instructions tips guide do_it kaise karo kar_lo karlo karne karna tarika tareeka
      कैसे करो करने करना कर_लो करते तरीका तरीके`,
  },
  {
    concept: 'terror_group',
    words: `isis isil daesh al_qaeda alqaeda al_qaida taliban hamas hezbollah boko_haram lashkar jaish hizbul ltte nazi nazis
      hitler kkk jihad jihadi terrorist terrorists aatankwadi aatankvadi atankwadi atankvadi
      आईएसआईएस तालिबान लश्कर जैश हिज्बुल जिहाद आतंकवादी आतंकवादियों आतंकी`,
  },
  {
    concept: 'praise',
    words: `join joining recruit recruiting recruitment flag flags glorify glorifying glory glorious propaganda hero heroes
      martyr martyrs salute celebrate celebrating praise praising allegiance logo zindabad bharti shamil shaamil judo
      भर्ती शामिल जुड़ो जुड़ें झंडा जिंदाबाद महिमा हीरो`,
  },
  {
    concept: 'terror_act',
    words: 'suicide_bomber suicide_bombers suicide_vest suicide_bombing mass_shooting school_shooting',
  },
  {
    concept: 'kill',
    words: `kill kills exterminate exterminating lynch lynching slaughter slaughtering massacre murder murdering
      wipe_out death_to gas_all burn_all hang_all burn_alive maaro maar_do mardo maar_dalo kaato kaat_do kaat_dalo jala_do bhagao
      मारो मार_दो मार_डालो काटो काट_दो काट_डालो जला_दो भगाओ`,
  },
  { concept: 'kill', words: 'killing', harmlessNear: 'it' },
  {
    concept: 'community',
    words: `muslim muslims hindu hindus christian christians sikh sikhs jew jews jewish dalit dalits brahmin brahmins adivasi
      adivasis buddhists black_people blacks gays lesbians homosexuals transgender immigrants refugees rohingya biharis
      musalman musalmano musalmanon musalmaan hinduon hinduo isaiyon isaiyo dalito daliton yahudi
      मुसलमान मुसलमानों मुस्लिम हिंदू हिंदुओं हिन्दू हिन्दुओं दलित दलितों ईसाई ईसाइयों सिख सिखों यहूदी`,
  },
  {
    concept: 'dehumanise',
    words: `vermin cockroaches subhuman subhumans parasites filthy should_die must_die deserve_to_die inferior not_human
      keede gaddar gande gandi कीड़े गद्दार गंदे`,
  },
  {
    concept: 'slur',
    words: 'katua katue katuye katuaa nigger niggers nigga faggot faggots kikes wetback bhangi',
  },
]
