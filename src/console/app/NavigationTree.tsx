import { styled } from '@mui/material/styles';
import { createLink } from '@tanstack/react-router';
import { useText } from '#console/i18n/i18n.ts';
import { focusRing } from './theme.ts';
import { token } from './tokens.ts';
import { useNavigation } from './useNavigation.ts';

/** The tree of pages. `onFollow`: a page has been chosen. */
export function NavigationTree({ onFollow }: { onFollow?: () => void }) {
  const t = useText();
  return (
    <Tree aria-label={t('shell.navigation')}>
      {useNavigation().map((area) => (
        <section key={area.name} aria-label={t(area.name)}>
          <AreaName>{t(area.name)}</AreaName>
          {area.groups.map(({ name, Icon, ...group }) =>
            'path' in group ? (
              <SinglePageLink key={name} to={group.path} {...(onFollow && { onClick: onFollow })}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                {t(name)}
              </SinglePageLink>
            ) : (
              <section key={name} aria-label={t(name)}>
                <GroupName>
                  <Icon size={16} strokeWidth={1.75} aria-hidden />
                  {t(name)}
                </GroupName>
                <Pages>
                  {group.pages.map((page) => (
                    <li key={page.path}>
                      <PageLink to={page.path} {...(onFollow && { onClick: onFollow })}>
                        {t(page.name)}
                      </PageLink>
                    </li>
                  ))}
                </Pages>
              </section>
            ),
          )}
        </section>
      ))}
    </Tree>
  );
}

const Tree = styled('nav')({
  padding: '20px 8px',
  fontSize: 14,
  lineHeight: '20px',
  '> section + section': { marginTop: 12 },
});

const AreaName = styled('h2')({
  margin: 0,
  padding: '4px 8px 6px',
  fontSize: 12,
  lineHeight: '16px',
  fontWeight: 600,
  letterSpacing: 0,
  color: token('muted'),
});

const GroupName = styled('h3')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  margin: 0,
  padding: '5px 8px',
  fontSize: 'inherit',
  lineHeight: 'inherit',
  fontWeight: 450,
  svg: { color: token('muted') },
});

const Pages = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

const PageAnchor = styled('a')({
  display: 'block',
  padding: '5px 8px 5px 32px',
  borderRadius: 6,
  color: token('text'),
  textDecoration: 'none',
  '&:hover': { backgroundColor: token('sunken') },
  '&:focus-visible': { ...focusRing, outlineOffset: -2 },
  '&[aria-current]': { fontWeight: 600, color: token('accent'), backgroundColor: token('accentTint') },
  '@media (forced-colors: active)': { '&[aria-current]': { outline: '1px solid', outlineOffset: -1 } },
});

const PageLink = createLink(PageAnchor);

const SinglePageLink = createLink(
  styled(PageAnchor)({
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '5px 8px',
    '&:not([aria-current]) svg': { color: token('muted') },
  }),
);
