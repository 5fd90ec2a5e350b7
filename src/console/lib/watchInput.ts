const deeds = ['keydown', 'pointerdown'] as const;

/** Watches whether the person goes on with something else. The answer ends it: true where they did not, or where the focus is lost. */
export function watchInput(): () => boolean {
  let idle = true;
  const note = () => {
    idle = false;
  };
  for (const deed of deeds) document.addEventListener(deed, note, true);
  return () => {
    for (const deed of deeds) document.removeEventListener(deed, note, true);
    return idle || document.activeElement === document.body;
  };
}
