// Keeps what is typed on a page of a journey when a field is left, so that nothing is lost with the connection or the session. Without
// this script it is kept when the page is sent.
export function keep (form) {
  const said = document.createElement('p')
  said.className = 'govuk-body-s cc-quiet'
  said.setAttribute('role', 'status')
  form.append(said)
  form.addEventListener('change', async () => {
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body: new FormData(form), redirect: 'manual' })
      said.textContent = answer.ok ? 'What you typed is kept.' : 'What you typed could not be kept. It is kept when you continue.'
    } catch {
      // The connection is lost: say so, and leave what was typed where it is.
      said.textContent = 'There is no connection. What you typed is not kept yet.'
    }
  })
}
