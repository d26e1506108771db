// Makes wwwroot/assets: the style sheet, GOV.UK Frontend's script (an enhancement: no page needs it) and our own icon.
// Nothing that carries the crown or GDS Transport is copied: those belong to GOV.UK, not to councils.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const assets = dirname(fileURLToPath(import.meta.url))
const project = dirname(assets)
const frontend = join(project, 'node_modules/govuk-frontend/dist/govuk')
const output = join(project, 'wwwroot/assets')

rmSync(output, { recursive: true, force: true })
mkdirSync(join(output, 'images'), { recursive: true })

copyFileSync(join(frontend, 'govuk-frontend.min.js'), join(output, 'govuk-frontend.min.js'))
for (const script of ['caseclock.js', 'filter.js', 'keep.js', 'session.js', 'suggest.js']) {
  copyFileSync(join(assets, script), join(output, script))
}
copyFileSync(join(assets, 'images/favicon.svg'), join(output, 'images/favicon.svg'))

// Written last: MSBuild takes this file's time as the time of the whole folder.
const { css } = compile(join(assets, 'caseclock.scss'), {
  style: 'compressed',
  loadPaths: [join(project, 'node_modules')]
})
writeFileSync(join(output, 'caseclock.css'), css)
