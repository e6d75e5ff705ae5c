// Small drawings of what each image type looks like. Decoration: the label beside them names the type.
import type { ReactNode } from 'react'
import type { ImageType } from '#contract/studio.ts'

function Frame({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 56 44" className="h-auto w-full max-w-14 rounded-lg" aria-hidden="true">
      {children}
    </svg>
  )
}

export const typeVisuals: Record<ImageType, ReactNode> = {
  portrait: (
    <Frame>
      <rect width="56" height="44" fill="#f6cf9a" />
      <circle cx="28" cy="20" r="17" fill="#f4a51c" />
      <path d="M12 44C13 34 20 30.5 28 30.5S43 34 44 44Z" fill="#b8125f" />
      <path d="M19 20C19 11 23 7 28 7S37 11 37 20C37 27 38 30 39.5 32H16.5C18 30 19 27 19 20Z" fill="#2a1230" />
      <ellipse cx="28" cy="20" rx="6.6" ry="8.2" fill="#c98a5b" />
      <circle cx="28" cy="14.4" r="1.3" fill="#b8125f" />
    </Frame>
  ),
  realistic: (
    <Frame>
      <rect width="56" height="44" fill="#f3b36b" />
      <circle cx="38" cy="17" r="6" fill="#fff1cf" />
      <path d="M0 28L13 15L24 26L34 18L56 33V44H0Z" fill="#8a5a83" />
      <path d="M0 34L16 25L32 35L45 28L56 34V44H0Z" fill="#4a2a55" />
      <rect y="38" width="56" height="6" fill="#2a1230" />
    </Frame>
  ),
  cartoon: (
    <Frame>
      <rect width="56" height="44" fill="#9adbd2" />
      <circle cx="28" cy="24" r="14" fill="#fdd465" stroke="#2a1230" strokeWidth="2.2" />
      <circle cx="23" cy="22" r="2" fill="#2a1230" />
      <circle cx="33" cy="22" r="2" fill="#2a1230" />
      <path d="M21.5 28C24 32 32 32 34.5 28" fill="none" stroke="#2a1230" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="19" cy="27" r="2.2" fill="#f08aa8" />
      <circle cx="37" cy="27" r="2.2" fill="#f08aa8" />
    </Frame>
  ),
  poster: (
    <Frame>
      <rect width="56" height="44" fill="#f4ecdd" />
      <rect x="15" y="3" width="26" height="38" rx="2" fill="#7a1046" />
      <g transform="translate(28 16)">
        {[0, 60, 120, 180, 240, 300].map((angle) => (
          <ellipse key={angle} cy="-5" rx="2.6" ry="4.6" fill="#f4a51c" transform={`rotate(${angle})`} />
        ))}
        <circle r="2" fill="#fff1cf" />
      </g>
      <rect x="19" y="29" width="18" height="2.6" rx="1.3" fill="#fff1cf" />
      <rect x="22" y="34" width="12" height="2" rx="1" fill="#f4a51c" />
    </Frame>
  ),
  ad_banner: (
    <Frame>
      <rect width="56" height="44" fill="#f4ecdd" />
      <rect x="2" y="10" width="52" height="24" rx="3" fill="#0b6f73" />
      <circle cx="42" cy="22" r="8" fill="#f4a51c" />
      <path d="M39 27V18.5A3 3 0 0 1 45 18.5V27Z" fill="#7a1046" />
      <rect x="7" y="15.5" width="21" height="3" rx="1.5" fill="#fff1cf" />
      <rect x="7" y="21" width="15" height="2" rx="1" fill="#9adbd2" />
      <rect x="7" y="26" width="12" height="4.5" rx="2.2" fill="#f4a51c" />
    </Frame>
  ),
}
