// The front page's own script, as text: a picture that is not drawn yet, on the first start of an installation, is asked for again until
// it is there. The script in <head> keeps its place empty meanwhile. Uses nothing from outside itself.

const againMs = 3_000
// Drawing every preview takes a minute on two cores.
const mostTries = 60

export const showcaseScript = `(function(){document.documentElement.dataset.awake='true';
document.querySelectorAll('img[data-showcase]').forEach(function(i){var n=0;
function again(){if(n++<${mostTries})setTimeout(function(){var s=i.srcset;i.srcset='';i.srcset=s},${againMs})}
i.addEventListener('error',again);i.addEventListener('load',function(){delete i.dataset.missing});if(i.complete&&!i.naturalWidth&&i.loading!=='lazy')again()})})()`
