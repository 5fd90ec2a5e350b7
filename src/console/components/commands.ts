/** Something to do with what is selected: one list of them serves toolbar, menu and keyboard. */
export interface Command {
  id: string;
  label: string;
  /** Why it cannot be used now. */
  unavailable: string | undefined;
  run: () => void;
  /** It cannot be taken back. */
  danger?: true;
  /** The ID of the command whose place in the bar it takes while that one cannot be used and it can. */
  inPlaceOf?: string;
  /** It is asked for seldom: where the bar has not the room for all, it goes into the menu first. */
  seldom?: true;
}

/** The commands that stand in the bar: of two that share a place, the one that fits. */
export function commandsInBar(commands: readonly Command[]): readonly Command[] {
  const usable = ({ unavailable }: Command) => unavailable === undefined;
  const replaced = new Set(
    commands.flatMap((command) => {
      if (command.inPlaceOf === undefined) return [];
      const other = commands.find(({ id }) => id === command.inPlaceOf);
      if (!other) return [];
      return [usable(command) && !usable(other) ? other.id : command.id];
    }),
  );
  return commands.filter(({ id }) => !replaced.has(id));
}
