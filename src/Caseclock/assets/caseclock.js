// An enhancement only: every page works without it. It moves focus to the error summary and to the message after a save, stops a double
// press of a button from sending a form twice, suggests while searching, finds in tables, keeps what is typed, and warns before the
// session ends.
import { initAll } from './govuk-frontend.min.js'
import { filter } from './filter.js'
import { keep } from './keep.js'
import { session } from './session.js'
import { suggest } from './suggest.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()
document.querySelectorAll('form.cc-search').forEach(suggest)
document.querySelectorAll('table.cc-dense').forEach(filter)
document.querySelectorAll('form[data-keep]').forEach(keep)
session(document.body)
