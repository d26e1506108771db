// An enhancement only: every page works without it. It moves focus to the error summary and to the message after a save,
// and stops a double press of a button from sending a form twice.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()
