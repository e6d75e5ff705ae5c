// What must be right at the first paint: light or dark, visitor or user. It runs in <head> as text; the server allows it by its hash.

export const sessionKey = 'rangoli.session'
export const themeKey = 'rangoli.theme'

/** Uses nothing from outside itself. Without storage: the system's theme, the visitor's view. */
export const firstPaintScript = `(function(){var r=document.documentElement,d=matchMedia('(prefers-color-scheme: dark)');
function read(k){try{return localStorage.getItem(k)}catch(e){return null}}
function paint(){var c=read('${themeKey}');r.dataset.theme=c==='light'||c==='dark'?c:d.matches?'dark':'light'}
paint();d.addEventListener('change',paint);if(read('${sessionKey}'))r.dataset.session='user'})()`
