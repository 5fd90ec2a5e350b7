import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { reduce } from './png.ts';
import { own, taking } from './taking.ts';

/** Whose picture it is: `en`, `create-key`, `properties`. */
export interface PictureName {
  language: string;
  page: string;
  name: string;
}

function write(file: string, content: Buffer | string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const speak = ({ language, page, name }: PictureName, what: string) =>
  `The guide's page ${page}, picture ${name} (${what}, ${language})`;
const renew = ({ page }: PictureName) => `\`npm run guide -- ${page}\` takes it anew.`;

/** Holds a picture to the one there is, where pages come out as where that was taken; else leaves it to be looked at. */
function holdPicture(picture: Buffer, of: PictureName, scheme: string, comparing: boolean): void {
  const { language, page, name } = of;
  const file = `${name}-${scheme}.png`;
  const recorded = path.join(own.pictures, language, page, file);
  const reduced = reduce(picture);
  write(path.join(own.taken, language, page, file), reduced);
  if (!existsSync(recorded)) expect.soft(false, `${speak(of, scheme)} has not been taken. ${renew(of)}`).toBe(true);
  else if (comparing && !readFileSync(recorded).equals(reduced)) {
    const message = `${speak(of, scheme)} is not what the product shows now. ${renew(of)}`;
    expect.soft(picture, message).toMatchSnapshot([language, page, file], { maxDiffPixelRatio: 0.0005 });
  }
}

function holdAria(aria: string, of: PictureName): void {
  const file = path.join(own.aria, of.language, of.page, `${of.name}.aria.yml`);
  const message = `${speak(of, 'its roles and names')} is not what the product has now. ${renew(of)}`;
  expect.soft(aria, message).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Keeps a picture, or holds it to the one there is, with what is in it to assistive technology and how many callouts it has. */
export function keep(
  of: PictureName,
  pictures: ReadonlyMap<string, Buffer>,
  { aria, callouts, comparing }: { aria: string; callouts: number; comparing: boolean },
): void {
  const { language, page, name } = of;
  const described = `# callouts: ${callouts}\n${aria}\n`;
  const { to, format, base } = taking;
  if (to === undefined) holdAria(described, of);
  else if (!base) write(path.join(to, 'aria', language, page, `${name}.aria.yml`), described);
  for (const [scheme, picture] of pictures) {
    if (to === undefined) holdPicture(picture, of, scheme, comparing);
    else {
      const file = path.join(to, base ? '' : 'pictures', language, page, `${name}-${scheme}.${format}`);
      write(file, format === 'png' ? reduce(picture) : picture);
    }
  }
}
