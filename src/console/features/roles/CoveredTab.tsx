import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { type UseFormReturn, useController } from 'react-hook-form';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { RadioLabel } from '#console/components/RadioLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { RightsGroup } from './RightsGroup.tsx';
import { type RightPath, toAreas } from './rightPaths.ts';
import type { RoleValues } from './roleForm.ts';
import type { Grants } from './useGrants.ts';
import { useRightWords } from './useRightWords.ts';

const kinds = {
  computers: { all: 'allComputers', lists: ['computerIDs', 'computerGroupIDs'] },
  policies: { all: 'allPolicies', lists: ['policyIDs'] },
} as const;

interface Props {
  kind: keyof typeof kinds;
  form: UseFormReturn<RoleValues>;
  /** The rights on this tab. */
  paths: readonly RightPath[];
  grants: Grants;
}

/** Which computers or policies a role covers, and what its holders may do with them. */
export function CoveredTab({ kind, form, paths, grants }: Props) {
  const t = useText();
  const words = useRightWords();
  const headingID = useId();
  const { all, lists } = kinds[kind];
  const { field } = useController({ control: form.control, name: all });
  const radio = { name: headingID, disabled: grants.readOnly, onBlur: field.onBlur };
  return (
    <>
      <Choices role="radiogroup" aria-labelledby={headingID}>
        <Heading id={headingID}>{t(`roleDialog.${kind}.which`)}</Heading>
        <RadioLabel {...radio} ref={field.ref} checked={field.value} onChange={() => field.onChange(true)}>
          {t(`roleDialog.${kind}.all`)}
        </RadioLabel>
        <RadioLabel {...radio} checked={!field.value} onChange={() => field.onChange(false)}>
          {t(`roleDialog.${kind}.selected`)}
        </RadioLabel>
      </Choices>
      {!field.value && (
        <Lists>
          {lists.map((name) => (
            <FormTextRow
              key={name}
              control={form.control}
              name={name}
              label={t(`roleDialog.${name}`)}
              help={t(`roleDialog.${name}.help`)}
              readOnly={grants.readOnly}
              multiline
            />
          ))}
        </Lists>
      )}
      <Heading>{t(`roleDialog.${kind}.rights`)}</Heading>
      <div>
        {toAreas(paths).flatMap(({ groups }) =>
          groups.map((group) => <RightsGroup key={group.id} group={group} grants={grants} words={words} />),
        )}
      </div>
    </>
  );
}

const Choices = styled('div')({ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' });

const Heading = styled('h3')({
  margin: '0 0 4px',
  fontSize: 14,
  lineHeight: '20px',
  fontWeight: 600,
  'div + &': { marginTop: 16 },
});

const Lists = styled('div')({ margin: '6px 0 0 27px', '@media (max-width: 599px)': { marginInlineStart: 0 } });
