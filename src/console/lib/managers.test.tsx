import { beforeEach, describe, expect, test } from 'vitest';
import { theseManagers } from '#console/testing/theseManagers.ts';
import { apiBase, chooseManager, listedManagers, managerLabel, managerName, managerRoot } from './managers.ts';

const production = { name: 'production', address: 'manager.example:4119' };
const staging = { name: 'staging', address: 'staging.example' };

beforeEach(() => sessionStorage.clear());

test('where the server is a manager itself, everything is at its own address', () => {
  expect(listedManagers()).toEqual([]);
  expect([apiBase(), managerRoot()]).toEqual(['/api', location.origin]);
  expect([managerName(), managerLabel()]).toEqual([location.host, location.host]);
});

test('in front of one manager the addresses are the same, and the name is the manager’s', () => {
  theseManagers({ address: 'manager.example:4119' });
  expect([apiBase(), managerRoot()]).toEqual(['/api', location.origin]);
  expect([managerName(), managerLabel()]).toEqual(['manager.example:4119', 'manager.example:4119']);
});

describe('in front of several managers', () => {
  beforeEach(() => theseManagers(production, staging));

  test('the first one is spoken to until another is chosen, each below an address of its own', () => {
    expect([apiBase(), managerRoot()]).toEqual(['/managers/production/api', `${location.origin}/managers/production`]);
    chooseManager('staging');
    expect(apiBase()).toBe('/managers/staging/api');
    expect([managerName(), managerLabel()]).toEqual(['staging', 'staging (staging.example)']);
  });

  test('a new tab begins with the one chosen last', () => {
    chooseManager('staging');
    sessionStorage.clear();
    expect(managerName()).toBe('staging');
  });

  test('a tab stays with its manager, whatever is chosen in another', () => {
    expect(managerName()).toBe('production');
    localStorage.setItem('keyroom.manager', 'staging');
    expect(managerName()).toBe('production');
  });

  test('a choice that is no longer there is passed over', () => {
    chooseManager('gone');
    expect(managerName()).toBe('production');
  });
});
