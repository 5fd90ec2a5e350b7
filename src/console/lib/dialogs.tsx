import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  use,
  useCallback,
  useMemo,
  useState,
} from 'react';

/** What a dialog is given: its payload, and how to close with a result (none: dismissed). */
export interface DialogProps<Payload, Result> {
  payload: Payload;
  onClose: (result?: Result) => void;
}

export interface Dialogs {
  /** Shows a dialog above those that are open; resolves when it closes, with `undefined` when it was dismissed. */
  open: <Payload, Result>(
    Dialog: ComponentType<DialogProps<Payload, Result>>,
    payload: Payload,
  ) => Promise<Result | undefined>;
}

const DialogsContext = createContext<Dialogs | null>(null);

/** Awaitable dialogs: `const confirmed = await dialogs.open(ConfirmDialog, {…})`. */
export function useDialogs(): Dialogs {
  const dialogs = use(DialogsContext);
  if (!dialogs) throw new Error('useDialogs needs a DialogsProvider above it.');
  return dialogs;
}

let lastID = 0;

export function DialogsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly { id: number; element: ReactNode }[]>([]);

  const open = useCallback<Dialogs['open']>((Dialog, payload) => {
    lastID += 1;
    const id = lastID;
    return new Promise((resolve) => {
      const onClose = (result?: Parameters<typeof resolve>[0]) => {
        setShown((dialogs) => dialogs.filter((dialog) => dialog.id !== id));
        resolve(result);
      };
      setShown((dialogs) => [...dialogs, { id, element: <Dialog payload={payload} onClose={onClose} /> }]);
    });
  }, []);

  const dialogs = useMemo(() => ({ open }), [open]);
  return (
    <DialogsContext value={dialogs}>
      {children}
      {shown.map(({ id, element }) => (
        <Suspense key={id} fallback={null}>
          {element}
        </Suspense>
      ))}
    </DialogsContext>
  );
}
