// The columns of the grid of pictures, and its empty cells. Apart from the grid: these stand there before its script has come.

export const gridLook = 'grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 lg:gap-4 2xl:grid-cols-5'

const skeletonCells = Array.from({ length: 12 }, (_, index) => index)

/** As high as the cells it stands for. */
export function GridSkeleton() {
  return (
    <div className={gridLook} aria-busy="true">
      {skeletonCells.map((index) => (
        <div key={index} className="grid gap-2">
          <div className="skeleton aspect-square rounded-card" />
          <div className="h-11">
            <div className="skeleton mt-1 h-3.5 w-4/5 rounded-full" />
            <div className="skeleton mt-2.5 h-3 w-1/2 rounded-full" />
          </div>
        </div>
      ))}
    </div>
  )
}
