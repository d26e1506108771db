// Warns before the session ends, and goes on with it when asked. Without this script the session ends as it says in Your account, and
// what was begun is kept as a draft.
const warnBefore = 5

export function session (body) {
  const minutes = Number(body.dataset.sessionMinutes)
  if (!(minutes > warnBefore)) {
    return
  }

  const dialog = document.createElement('dialog')
  const heading = document.createElement('h2')
  const text = document.createElement('p')
  const stay = document.createElement('button')
  dialog.className = 'cc-dialog'
  heading.className = 'govuk-heading-m'
  heading.id = 'session-ends'
  heading.textContent = 'You will be signed out soon'
  text.className = 'govuk-body'
  text.textContent = `Nothing has been sent for ${minutes - warnBefore} minutes. You will be signed out in ${warnBefore} minutes. What you have begun to record is kept.`
  stay.className = 'govuk-button'
  stay.type = 'button'
  stay.textContent = 'Stay signed in'
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.append(heading, text, stay)
  body.append(dialog)

  let timer
  const begin = () => {
    clearTimeout(timer)
    timer = setTimeout(() => dialog.showModal(), (minutes - warnBefore) * 60_000)
  }

  // Closing the warning in any way is a sign that somebody is there.
  dialog.addEventListener('close', async () => {
    const answer = await fetch('/account', { redirect: 'manual' })
    if (answer.ok) {
      begin()
    } else {
      location.reload()
    }
  })
  stay.addEventListener('click', () => dialog.close())
  begin()
}
