import type { Locator } from '@playwright/test';
import type { Box } from './boxes.ts';

/** Runs in the page: what is to be seen within an element, texts and edges and controls, as boxes. */
function look(root: Element): { obstacles: Box[]; controls: Box[] } {
  const edge = 2;
  const interactive =
    'a[href], button, input, select, textarea, [role=button], [role=tab], [role=combobox], [role=option], [role^=menuitem]';
  const toBox = ({ x, y, width, height }: DOMRect | Box): Box => ({ x, y, width, height });
  const meet = (one: Box, other: Box): Box | undefined => {
    const x = Math.max(one.x, other.x);
    const y = Math.max(one.y, other.y);
    const width = Math.min(one.x + one.width, other.x + other.width) - x;
    const height = Math.min(one.y + one.height, other.y + other.height) - y;
    return width > 1 && height > 1 ? { x, y, width, height } : undefined;
  };
  const clips = new Map<Element, Box>();
  const clipOf = (element: Element | null): Box => {
    if (!element) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
    const known = clips.get(element);
    if (known) return known;
    const above = clipOf(element.parentElement);
    const clipped = getComputedStyle(element).overflow !== 'visible';
    const clip = clipped
      ? (meet(toBox(element.getBoundingClientRect()), above) ?? { x: 0, y: 0, width: 0, height: 0 })
      : above;
    clips.set(element, clip);
    return clip;
  };
  const seen = (element: Element, box: Box): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return (
      top !== null &&
      (top.contains(element) || element.contains(top) || getComputedStyle(element).pointerEvents === 'none')
    );
  };
  const obstacles: Box[] = [];
  const block = (element: Element, box: Box, clip = clipOf(element.parentElement)): void => {
    const visible = meet(box, clip);
    if (visible && seen(element, visible)) obstacles.push(visible);
  };

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { parentElement } = texts.currentNode;
    if (!parentElement || !texts.currentNode.nodeValue?.trim()) continue;
    range.selectNodeContents(texts.currentNode);
    for (const rectangle of range.getClientRects()) block(parentElement, toBox(rectangle), clipOf(parentElement));
  }

  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  const typed = (field: HTMLInputElement | HTMLTextAreaElement): Box => {
    const style = getComputedStyle(field);
    const { x, y, width, height } = field.getBoundingClientRect();
    if (pen) pen.font = style.font;
    const text = field.value || field.placeholder;
    if (field instanceof HTMLTextAreaElement && text) return { x, y, width, height };
    const lines = [pen?.measureText(text).width ?? width];
    const left = Number.parseFloat(style.paddingLeft);
    return { x, y, width: text ? Math.min(width, Math.max(...lines) + left) : left, height };
  };

  const controls: Box[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const box = toBox(element.getBoundingClientRect());
    if (box.width <= 1 || box.height <= 1) continue;
    const style = getComputedStyle(element);
    const { x, y, width, height } = box;
    const control = element.matches(interactive);
    if (control && style.opacity !== '0') controls.push(box);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) block(element, typed(element));
    if (element.matches('svg, img, canvas')) block(element, box);
    const drawn = (side: 'top' | 'right' | 'bottom' | 'left') =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
      !/, 0\)$|transparent/.test(style.getPropertyValue(`border-${side}-color`));
    if (element.matches('button, [role=button]') && style.opacity !== '0') {
      block(element, { x, y, width, height: edge });
      block(element, { x, y: y + height - edge, width, height: edge });
      block(element, { x, y, width: edge, height });
      block(element, { x: x + width - edge, y, width: edge, height });
    }
    if (drawn('top')) block(element, { x, y: y - 1, width, height: edge });
    if (drawn('bottom')) block(element, { x, y: y + height - 1, width, height: edge });
    if (drawn('left')) block(element, { x: x - 1, y, width: edge, height });
    if (drawn('right')) block(element, { x: x + width - 1, y, width: edge, height });
  }
  return { obstacles, controls };
}

/** What is to be seen of an element: texts, pictures and edges, which nothing may cover, and the controls. */
export function lookAround(root: Locator): Promise<{ obstacles: Box[]; controls: Box[] }> {
  return root.evaluate(look);
}

/** What a callout at an element stands beside: the box of a control or frame, and of anything else that of its texts. */
export function boxToPointAt(target: Locator): Promise<Box> {
  return target.evaluate(
    (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const framed = element.matches(
        'a[href], button, input, select, textarea, svg, img, [role=combobox], [role=button]',
      );
      const drawn = Number.parseFloat(style.borderTopWidth) > 0 || !/, 0\)$/.test(style.backgroundColor);
      if (framed || drawn || element.querySelector('button, input')) return { x, y, width, height };
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      const right = Math.min(x + width, text.right);
      const bottom = Math.min(y + height, text.bottom);
      return text.width > 0
        ? { x: text.x, y: text.y, width: right - text.x, height: bottom - text.y }
        : { x, y, width, height };
    },
    undefined,
    { timeout: 10_000 },
  );
}
