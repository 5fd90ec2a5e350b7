import * as z from 'zod/mini';
import { type Stored, stored } from './stored.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/** A list as its address asks for it: what it is filtered and sorted by, and which columns it shows. */
export type ViewSearch = Readonly<Record<string, unknown>>;

/** A view that a person has given a name. */
export interface SavedView {
  name: string;
  search: ViewSearch;
}

const savedViews = z.array(z.object({ name: z.string(), search: z.record(z.string(), z.unknown()) }));

const none: readonly SavedView[] = [];

/** The views of a list that are kept in this browser, in the order of their names. */
export function savedViewsOf(list: string): Stored<readonly SavedView[]> {
  return stored<readonly SavedView[]>(`views.${list}`, savedViews, none);
}

/** What of an address makes a view: all but the dialog that is open, and never a secret. */
export function viewOf(search: object): ViewSearch {
  const kept = Object.entries(search).filter(([key, value]) => key !== 'open' && value !== undefined);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, typeof value === 'string' ? withoutSecrets(value) : value]),
  );
}

/** Only columns have an order: what is chosen from is the same however it is put. */
function canonical(search: object): string {
  const entries = Object.entries(viewOf(search)).map(([key, value]) => [
    key,
    Array.isArray(value) && key !== 'columns' ? value.map(String).sort() : value,
  ]);
  return JSON.stringify(entries.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
}

/** Whether two addresses show the same view of a list. */
export function sameView(one: object, other: object): boolean {
  return canonical(one) === canonical(other);
}

/** The view that is shown: in every part, or else one that filters by the same, in whatever order and columns. */
export function viewShown(views: readonly SavedView[], shown: ViewSearch): SavedView | undefined {
  const filterOf = ({ sort: _, desc: __, columns: ___, ...filter }: ViewSearch) => filter;
  return (
    views.find(({ search }) => sameView(search, shown)) ??
    views.find(({ search }) => sameView(filterOf(search), filterOf(shown)))
  );
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The view of that name, whatever its case. */
export function viewNamed(views: readonly SavedView[], name: string): SavedView | undefined {
  return views.find((view) => sameName(view.name, name));
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => !sameName(view.name, name));
}

/** With a view, in the place of one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const named = { ...view, name: view.name.trim() };
  return [...withoutView(views, view.name), named].sort((one, other) => one.name.localeCompare(other.name));
}
