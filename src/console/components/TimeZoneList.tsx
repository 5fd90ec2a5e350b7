import { styled } from '@mui/material/styles';
import type { UseAutocompleteReturnValue } from '@mui/material/useAutocomplete';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { found, type TimeZoneChoice } from './timeZoneChoices.ts';

interface TimeZoneListProps {
  list: UseAutocompleteReturnValue<TimeZoneChoice, false, true, false, true>;
  labelID: string;
}

/** The zones below a time zone field, grouped while nothing is searched, each with its distance from UTC and its time. */
export function TimeZoneList({ list, labelID }: TimeZoneListProps) {
  const t = useText();
  const groups = list.groupedOptions;
  if (groups.length === 0) {
    return (
      <Panel>
        <Nothing role="status">{t('timeZone.none')}</Nothing>
      </Panel>
    );
  }
  return (
    <Panel>
      <List {...list.getListboxProps()} aria-labelledby={labelID}>
        {groups.map(({ group, options, index, key }) => (
          <Group key={`${group} ${key}`} role="presentation">
            {group !== found && <Heading role="presentation">{groupName(group, t)}</Heading>}
            {options.map((option, place) => {
              const { key: name, ...props } = list.getOptionProps({ option, index: index + place });
              return (
                <Option key={name} {...props}>
                  <Name>{option.name.replaceAll('_', ' ')}</Name>
                  <span>{option.offset}</span>
                  <span>{option.time}</span>
                </Option>
              );
            })}
          </Group>
        ))}
      </List>
    </Panel>
  );
}

function groupName(group: string, t: ReturnType<typeof useText>): string {
  if (group === 'suggested') return t('timeZone.suggested');
  return group === '' ? t('timeZone.other') : group;
}

const Panel = styled('div')({
  width: 'min(471px, calc(100vw - 40px))',
  maxHeight: 'min(320px, 40vh)',
  overflowY: 'auto',
  overscrollBehavior: 'contain',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  boxShadow: token('shadow'),
});

const Nothing = styled('p')({ margin: 0, padding: '10px 14px', color: token('muted') });

const List = styled('ul')({ margin: 0, padding: 4, listStyle: 'none' });

const Group = styled('div')({ contentVisibility: 'auto', containIntrinsicSize: 'auto 400px' });

const Heading = styled('div')({
  padding: '8px 10px 4px',
  fontSize: 12,
  lineHeight: '16px',
  fontWeight: 600,
  color: token('muted'),
});

const Option = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 84px 44px',
  alignItems: 'center',
  gap: 8,
  minHeight: 30,
  padding: '2px 10px',
  borderRadius: 5,
  cursor: 'default',
  fontVariantNumeric: 'tabular-nums',
  '& > span + span': { color: token('muted'), textAlign: 'right' },
  '&.Mui-focused': { backgroundColor: token('sunken') },
  '&[aria-selected=true]': { backgroundColor: token('accentTint') },
  '&[aria-selected=true].Mui-focused': { boxShadow: `inset 2px 0 ${token('accent')}` },
  '@media (forced-colors: active)': { '&.Mui-focused': { outline: '2px solid Highlight' } },
});

const Name = styled('span')({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
