import { type UIEvent, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchKeys, type Key } from './keys.ts';

const rowHeight = 36;
const inSight = 24;
const pause = 100;
const collator = new Intl.Collator('en-US');

/** All keys, a filter, a sort, and the rows in sight: nothing else. */
function Page() {
  const [keys, setKeys] = useState<Key[]>([]);
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const [desc, setDesc] = useState(false);
  const [top, setTop] = useState(0);
  useEffect(() => void fetchKeys('/keys').then(setKeys), []);
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.toLowerCase()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const texts = useMemo(
    () => new Map(keys.map((key) => [key, `${key.keyName}\n${key.description}\n${key.timeZone}`.toLowerCase()])),
    [keys],
  );
  const sorted = useMemo(() => {
    const sign = desc ? -1 : 1;
    return keys.toSorted((one, other) => sign * collator.compare(one.keyName, other.keyName));
  }, [keys, desc]);
  const shown = useMemo(
    () => (text === '' ? sorted : sorted.filter((key) => texts.get(key)?.includes(text))),
    [sorted, texts, text],
  );
  const first = Math.max(0, Math.floor(top / rowHeight) - 4);
  return (
    <>
      <input type="search" aria-label="Filter" value={typed} onChange={({ target }) => setTyped(target.value)} />
      <div
        style={{ height: 'calc(100vh - 60px)', overflow: 'auto' }}
        onScroll={({ currentTarget }: UIEvent) => setTop(currentTarget.scrollTop)}
      >
        <table
          aria-rowcount={shown.length + 1}
          style={{ position: 'relative', height: (shown.length + 1) * rowHeight }}
        >
          <thead>
            <tr>
              <th aria-sort={desc ? 'descending' : 'ascending'}>
                <button type="button" onClick={() => setDesc(!desc)}>
                  Name
                </button>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(first, first + inSight).map((key, index) => (
              <tr
                key={key.ID}
                data-index={first + index}
                style={{ position: 'absolute', height: rowHeight, top: (first + index + 1) * rowHeight }}
              >
                <td>{key.keyName}</td>
                <td>{key.ID}</td>
                <td>{key.description}</td>
                <td>{key.timeZone}</td>
                <td>{new Date(key.created).toISOString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
