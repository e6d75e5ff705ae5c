// Templates for schools, coaching centres, teachers and course makers.
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

export const coursesEducation: CatalogueCategory = {
  id: 'courses-education',
  name: 'Courses and education',
  templates: [
    {
      id: 'courses-education-admissions-open',
      name: 'Admissions open',
      description: 'A bright classroom with the year on the board, for schools and colleges.',
      imageType: 'poster',
      aspectRatio: '4:5',
      purpose: 'poster',
      prompt:
        'Sunlit classroom with a large clean blackboard, globe, books and a jar of pencils on the teacher\'s desk, window light falling across the wood. {colour} wall, dust shining in the light, hopeful morning mood, straight frontal view. The board stays empty for "{headline}". Lines "{classes}" and "{brand}". Footer "Apply by {date}".',
      slots: [
        headline('Admissions Open 2027'),
        brand('School', 'Vidya Niketan School'),
        text('classes', 'Classes', 'Nursery to Class 10'),
        date('Last day to apply', '2027-03-31'),
        colour('Wall', [shades.marigold, shades.sky, shades.sage, shades.terracotta]),
      ],
    },
    {
      id: 'courses-education-exam-coaching',
      name: 'Exam coaching batch',
      description: 'A determined student and a clear date for NEET, JEE, UPSC and board batches.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'ad_banner',
      prompt:
        'Focused student at a study desk at night, stack of books, notebook and a warm desk lamp, formulas faintly drawn on the dark {colour} wall behind. Lamp as the only light, calm concentration, student on the right third looking down at the page. Left side free for "{headline}". Lines "{exam} batch starts {date}" and "Fee {price}".',
      slots: [
        headline('One year. One goal.'),
        choice('exam', 'Exam', ['NEET', 'JEE', 'UPSC', 'Class 10 boards', 'CA Foundation', 'SSC', 'GATE']),
        date('Batch starts', '2027-04-05'),
        price('price', 'Fee', '45000'),
        colour('Wall', [shades.indigo, shades.emerald, shades.charcoal]),
      ],
    },
    {
      id: 'courses-education-online-course',
      name: 'Online course',
      description: 'A modern abstract look for live cohorts and recorded courses.',
      imageType: 'ad_banner',
      aspectRatio: '16:9',
      purpose: 'social_post',
      prompt:
        'Laptop on a clean desk with smooth abstract waves of {colour} light flowing out of the screen, floating rounded shapes, soft gradient background. Studio light from above, modern and confident mood, screen on the right, glow reflecting on the table. Open left half for "{headline}". Lines "{topic}" and "{price} all inclusive". Teacher "{teacher}".',
      slots: [
        headline('Learn it this month'),
        text('topic', 'Topic', 'Digital marketing in Hindi'),
        text('teacher', 'Teacher', 'Neha Verma'),
        price('price', 'Price', '1999'),
        colour('Colour of the waves', [shades.royal, shades.teal, shades.lavender, shades.saffron]),
      ],
    },
    {
      id: 'courses-education-science-workshop',
      name: 'Science workshop',
      description: 'Curious children and bubbling flasks for camps and labs.',
      imageType: 'cartoon',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Two children in safety goggles around a science table, glass flasks with bubbling {colour} liquid, a model rocket and planets hanging above. Rounded cartoon shapes with soft shading, bright daylight, curious and joyful mood, figures below the middle. Wide blank wall at the top for "{headline}". Lines "Age {age}" and "{date}".',
      slots: [
        headline('Little Scientists Camp'),
        choice('age', 'Age', ['6 to 9', '8 to 12', '10 to 14']),
        date('Day', '2026-12-26'),
        colour('Colour of the liquid', [shades.emerald, shades.saffron, shades.lavender, shades.sky]),
      ],
    },
    {
      id: 'courses-education-results',
      name: 'Toppers and results',
      description: 'Confetti and gold for the names you are proud of.',
      imageType: 'poster',
      aspectRatio: '1:1',
      purpose: 'social_post',
      prompt:
        'Celebration background with a laurel wreath and gold ribbons on deep {colour}, shower of confetti and soft spotlights from above, fine star dust in the air. Symmetric composition, proud and bright mood, gold foil texture on the wreath. The circle inside the wreath stays empty for "{student}" and "{score}". Headline "{headline}". Institute "{brand}".',
      slots: [
        headline('Our pride, our topper'),
        text('student', 'Student', 'Ananya Reddy'),
        text('score', 'Result', 'AIR 142, NEET 2026'),
        brand('Institute', 'Saraswati Classes'),
        colour('Ground', [shades.royal, shades.maroon, shades.emerald]),
      ],
    },
    {
      id: 'courses-education-webinar',
      name: 'Webinar and masterclass',
      description: 'A speaker portrait with time and topic, for Zoom talks and live classes.',
      imageType: 'portrait',
      aspectRatio: '4:5',
      purpose: 'teaser',
      prompt:
        'Professional {speaker} in a smart blazer, head and shoulders, friendly look into the camera, plain {colour} backdrop with a large soft circle behind the head. Soft key light from the left, light rim on the hair, confident and approachable mood. Lower third free for "{headline}". Lines "Live on {date}, {time}" and "{name}".',
      slots: [
        headline('Sell more with less'),
        text('name', 'Speaker', 'Arjun Mehta'),
        choice('speaker', 'Shown as', ['woman', 'man']),
        date('Day', '2026-11-28'),
        text('time', 'Time', '7 pm IST'),
        colour('Backdrop', [shades.teal, shades.lavender, shades.marigold, shades.charcoal]),
      ],
    },
    {
      id: 'courses-education-dance-music',
      name: 'Dance and music classes',
      description: 'Rhythm, colour and rangoli circles for classical and modern classes.',
      imageType: 'poster',
      aspectRatio: '3:4',
      purpose: 'poster',
      prompt:
        '{art} performer in a graceful pose on a dark stage, flowing {colour} costume, large mandala of light behind as a halo. Warm spotlight from above, fine dust in the beam, gold and deep shadow palette, devoted and energetic mood. Dark space at the bottom for "{headline}". Lines "New batch {date}" and "{brand}".',
      slots: [
        headline('Find your rhythm'),
        choice('art', 'Art', [
          'Bharatanatyam dance',
          'Kathak dance',
          'Sitar',
          'Tabla',
          'Bollywood dance',
          'Carnatic vocal',
        ]),
        date('Batch starts', '2027-01-04'),
        brand('School', 'Nritya Kala Kendra'),
        colour('Costume', [shades.maroon, shades.teal, shades.marigold, shades.rose]),
      ],
    },
    {
      id: 'courses-education-yoga',
      name: 'Yoga and wellness',
      description: 'A quiet figure at sunrise for studios, retreats and teachers.',
      imageType: 'realistic',
      aspectRatio: '4:5',
      purpose: 'social_post',
      prompt:
        'Silhouette of a person in {pose} on a flat rock by a still lake at sunrise, layered hills in the mist, sun just above the horizon. Soft {colour} and gold sky, light on the water, wide calm composition with the figure low in the frame, peaceful mood. Large sky for "{headline}". Lines "{schedule}" and "{price} a month". Studio "{brand}".',
      slots: [
        headline('Begin with one breath'),
        choice('pose', 'Pose', ['a seated meditation pose', 'tree pose', 'warrior pose']),
        text('schedule', 'Schedule', 'Mon to Fri, 6 am'),
        price('price', 'Fee a month', '1200'),
        optional(brand('Studio', 'Prana Studio')),
        colour('Sky', [shades.rose, shades.lavender, shades.saffron]),
      ],
    },
  ],
}
