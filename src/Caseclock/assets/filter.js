// Finds in a table that is on the page already: rows without the words typed are hidden, and the number left is said. The list's own
// filters, which ask the server, stand above it and work without this script.
const fewest = 6

export function filter (table) {
  const rows = [...table.tBodies[0]?.rows ?? []]
  if (rows.length < fewest) {
    return
  }

  const group = document.createElement('div')
  const label = document.createElement('label')
  const input = document.createElement('input')
  const said = document.createElement('span')
  group.className = 'cc-find cc-no-print'
  label.className = 'govuk-label'
  label.textContent = 'Find in this table'
  input.className = 'govuk-input govuk-input--width-20'
  input.type = 'search'
  input.id = `find-${document.querySelectorAll('.cc-find').length}`
  input.autocomplete = 'off'
  label.htmlFor = input.id
  said.className = 'govuk-body-s'
  said.setAttribute('role', 'status')
  group.append(label, input, said)
  const frame = table.closest('.cc-scroll') ?? table
  frame.before(group)

  const texts = rows.map(row => row.textContent.toLowerCase())
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word.length > 0)
    let left = 0
    rows.forEach((row, index) => {
      row.hidden = !words.every(word => texts[index].includes(word))
      left += row.hidden ? 0 : 1
    })
    said.textContent = words.length === 0 ? '' : `${left} of ${rows.length} rows on this page`
  })
}
