// Suggests while something is typed into the search box: a combobox with a list, as the ARIA practices describe it. What is typed is
// posted, as the search itself is, so that no name is ever part of an address. Without this script the box searches as before.
const wait = 200
const fewest = 2

export function suggest (form) {
  const input = form.querySelector('input[name=q]')
  const list = document.createElement('ul')
  const said = document.createElement('div')
  list.id = `${input.id}-suggestions`
  list.className = 'cc-suggest'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Suggestions')
  said.className = 'govuk-visually-hidden'
  said.setAttribute('role', 'status')
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)
  form.append(list, said)

  let timer
  let asked = 0
  let active = -1

  const close = () => {
    asked++
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    choose(-1)
  }

  const choose = (index) => {
    active = index
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === index))
      if (place === index) {
        option.scrollIntoView({ block: 'nearest' })
      }
    }
    if (index < 0) {
      input.removeAttribute('aria-activedescendant')
    } else {
      input.setAttribute('aria-activedescendant', list.children[index].id)
    }
  }

  const show = (found) => {
    list.replaceChildren(...found.map((item, index) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${index}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.dataset.href = item.href
      const detail = document.createElement('span')
      detail.className = 'cc-quiet'
      detail.textContent = item.detail
      option.append(item.text, detail)
      return option
    }))
    list.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    choose(-1)
    said.textContent = found.length === 0 ? 'No suggestions' : `${found.length} ${found.length === 1 ? 'suggestion' : 'suggestions'}, use up and down arrows`
  }

  const ask = async () => {
    const mine = ++asked
    const answer = await fetch('/search?handler=suggest', { method: 'POST', body: new FormData(form), redirect: 'manual' })
    // A session that has ended, or an answer overtaken by the next one: nothing is suggested.
    if (mine === asked && answer.ok) {
      show(await answer.json())
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    if (input.value.trim().length < fewest) {
      close()
      return
    }
    timer = setTimeout(ask, wait)
  })
  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : list.children.length
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault()
      choose((active + 1) % count)
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault()
      choose(active <= 0 ? count - 1 : active - 1)
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      location.assign(list.children[active].dataset.href)
    }
  })
  input.addEventListener('blur', () => setTimeout(close, wait))
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) {
      event.preventDefault()
      location.assign(option.dataset.href)
    }
  })
}
