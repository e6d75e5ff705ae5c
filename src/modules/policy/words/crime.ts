// Words about weapons, drugs, forged papers and false endorsement, and the words that make a mention harmless.
import type { Entry } from './entry.ts'

export const crimeWords: readonly Entry[] = [
  {
    concept: 'make',
    words: `how_to make making build building assemble assembling recipe instruction instructions steps tutorial guide
      blueprint diagram manufacture manufacturing construct homemade home_made cook cooking 3d_printed
      banane banaye banayen banao banana kaise tarika tareeka vidhi बनाने बनाना बनाएं बनाओ बनाये कैसे विधि तरीका`,
  },
  {
    concept: 'weapon',
    words: `ied explosive explosives pipe_bomb pipebomb petrol_bomb molotov grenade grenades rdx tnt landmine ghost_gun
      desi_katta tamancha silencer gunpowder nerve_gas sarin chemical_weapon chemical_weapons ricin anthrax visphotak
      विस्फोटक तमंचा देसी_कट्टा`,
  },
  {
    concept: 'weapon',
    words: 'bomb bombs bam बम',
    harmlessNear: `bath chocolate cherry cheese seed cocoa photo glitter tea sutli calorie flavour flavor offer offers deal
      deals sale discount look taste pizza cake cream butter garlic paneer egg marshmallow dessert patakha patakhe cracker
      crackers fizz water balloon balloons bam bhole बम भोले सुतली पटाखा पटाखे ऑफर`,
  },
  {
    concept: 'build',
    words: `how_to_make how_to_build 3d_printed 3d_print homemade home_made blueprint assemble assembling manufacture
      manufacturing banane banana banao बनाने बनाना बनाओ`,
  },
  {
    concept: 'firearm',
    words: 'gun guns pistol pistols rifle rifles बंदूक पिस्तौल',
    harmlessNear: `glue nerf water massage heat spray nail metal top toy bubble pichkari tufting paintball laser soap roses
      खिलौना`,
  },
  {
    concept: 'sell',
    words: `sell selling sells buy buying order dealer dealing deliver delivery delivered smuggle smuggling supply supplying
      peddling bechne becho bechna kharido kharidna milega बेचना बेचने बेचो खरीदो खरीदें मिलेगा`,
  },
  {
    concept: 'drug',
    words: `cocaine meth methamphetamine crystal_meth mdma lsd charas ganja marijuana hashish ketamine fentanyl mephedrone
      afeem चरस गांजा हेरोइन कोकीन अफीम`,
  },
  { concept: 'drug', words: 'heroin', harmlessNear: 'look style bollywood film movie lehenga saree actress' },
  { concept: 'drug', words: 'weed', harmlessNear: 'killer remover control mat cutter whacker garden lawn' },
  {
    concept: 'forge',
    words:
      'fake fakes forged forge forging counterfeit counterfeiting bogus nakli naqli farzi farji jaali नकली फर्जी जाली',
  },
  { concept: 'edit', words: 'photoshop photoshopped photoshopping tamper tampered tampering morph morphed' },
  {
    concept: 'document',
    words: `visa id_card identity_card degree degree_certificate birth_certificate caste_certificate income_certificate certificate bank_statement
      salary_slip stamp_paper court_order licence license प्रमाण_पत्र लाइसेंस डिग्री`,
  },
  {
    concept: 'identity_card',
    words: `aadhaar_card aadhar_card adhaar_card adhar_card आधार_कार्ड aadhaar aadhar adhaar adhar pan_card driving_licence driving_license voter_id voter_card ration_card marksheet
      mark_sheet आधार पैन_कार्ड मार्कशीट वोटर_कार्ड पहचान_पत्र राशन_कार्ड`,
  },
  {
    concept: 'identity_card',
    words: 'passport पासपोर्ट',
    harmlessNear: 'cover covers holder wallet photo photos size leather',
  },
  {
    concept: 'currency',
    words: `currency_note currency_notes rupee_note rupee_notes bank_note bank_notes banknote banknotes dollar_bill dollar_bills
      500_note 500_notes 2000_note 2000_notes 500_rupee_note 500_rupee_notes 2000_rupee_notes rupaye_ke_note
      रुपये_के_नोट`,
  },
  {
    concept: 'fake_currency',
    words:
      'fake_currency counterfeit_currency forged_currency nakli_currency नकली_करेंसी fake_note fake_notes nakli_note nakli_noton jaali_note farzi_note नकली_नोट नकली_नोटों जाली_नोट',
  },
  { concept: 'print', words: 'print printable printing scan scanned replica exact_copy chhapna chaapna छापना छापने' },
  {
    concept: 'public_person',
    words: `narendra_modi pm_modi modi rahul_gandhi amit_shah sonia_gandhi kejriwal yogi_adityanath mamata_banerjee
      shah_rukh_khan shahrukh_khan srk salman_khan aamir_khan amitabh_bachchan virat_kohli sachin_tendulkar dhoni rohit_sharma
      deepika_padukone alia_bhatt priyanka_chopra aishwarya_rai katrina_kaif mukesh_ambani ratan_tata gautam_adani
      nirmala_sitharaman donald_trump trump elon_musk joe_biden taylor_swift
      मोदी राहुल_गांधी अमित_शाह शाहरुख_खान सलमान_खान अमिताभ_बच्चन विराट_कोहली`,
  },
  {
    concept: 'deception',
    words: `endorsing endorses endorsed endorse endorsement recommending recommends arrested handcuffs handcuffed drunk bribe
      bribing scandal confessing guaranteed_returns double_your_money investment_scheme fake_news fake_quote fake_speech
      fake_interview fake_statement rishwat giraftaar गिरफ्तार रिश्वत`,
  },
]

export const contextWords: readonly Entry[] = [
  {
    concept: 'prevention',
    words: `awareness aware prevent prevention preventing stop stopping against anti say_no avoid beware helpline rescue ngo
      survivor survivors rehab rehabilitation deaddiction de_addiction nasha_mukti ban protect protection report reporting
      roko rokthaam bachao jagrukta hotline detect detection detector detectors safety savdhan
      जागरूकता रोकथाम रोको बचाओ हेल्पलाइन खिलाफ विरुद्ध मुक्ति सावधान`,
  },
  {
    concept: 'remembrance',
    words: `victim victims memorial tribute remembrance remember army jawan jawans soldiers police fought defeated museum history
      documentary martyred shaheed शहीद श्रद्धांजलि सेना जवान`,
  },
]
