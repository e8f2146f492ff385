import { DEMO_PEOPLE, demoPersonId, setDemoPersonId } from '@/platform/demo'
import './demo-bar.scss'

/** Browser only, and clearly marked: chooses which person of the demo street to be. */
export const DemoBar = () => (
  <div className="demo-bar">
    <label htmlFor="demo-person">演示 · 您现在是</label>
    <select
      id="demo-person"
      defaultValue={demoPersonId()}
      onChange={event => become(event.currentTarget.value)}
    >
      {DEMO_PEOPLE.map(({ id, name, role }) => (
        <option key={id} value={id}>{`${name}（${role}）`}</option>
      ))}
    </select>
    <a href="/emulator" target="_blank" rel="noreferrer">
      本地云
    </a>
  </div>
)

/** Another person is another session: start over from home with nothing remembered. */
function become(id: string) {
  setDemoPersonId(id)
  window.location.hash = '#/pages/home/index'
  window.location.reload()
}
