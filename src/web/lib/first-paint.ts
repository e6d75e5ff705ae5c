// What must be right at the first paint: light or dark, visitor or user. And what must work before any other script: the switch between
// light and dark, an empty place for a picture that is not there, and that a form which nobody listens to yet sends nothing anywhere.
// It runs in <head> as text; the server allows it by its hash.

export const sessionKey = 'rangoli.session'
export const themeKey = 'rangoli.theme'

/** Uses nothing from outside itself. Without storage: the system's theme, the visitor's view, and a choice that lasts as long as the page. */
export const firstPaintScript = `(function(){var r=document.documentElement,d=matchMedia('(prefers-color-scheme: dark)');
function read(k){try{return localStorage.getItem(k)}catch(e){return null}}
function paint(){var c=read('${themeKey}');r.dataset.theme=c==='light'||c==='dark'?c:d.matches?'dark':'light'}
paint();d.addEventListener('change',paint);if(read('${sessionKey}'))r.dataset.session='user';
document.addEventListener('click',function(e){if(!e.target.closest('[data-flip-theme]'))return;
var n=r.dataset.theme==='dark'?'light':'dark';r.dataset.theme=n;try{localStorage.setItem('${themeKey}',n)}catch(x){}});
document.addEventListener('submit',function(e){if(!r.dataset.awake)e.preventDefault()},true);
document.addEventListener('error',function(e){var d=e.target.dataset;if(d&&'showcase'in d)d.missing=''},true)})()`
