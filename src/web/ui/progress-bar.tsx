// A bar of 0 to 100 that says what it measures. Must never pretend: without a value it is drawn as waiting.

interface ProgressBarProps {
  label: string
  /** 0 to 100; absent while nothing is known. */
  value: number | undefined
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      max={100}
      {...(value === undefined ? {} : { value })}
      className="h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width] [&::-webkit-progress-value]:duration-500 indeterminate:skeleton"
    />
  )
}
