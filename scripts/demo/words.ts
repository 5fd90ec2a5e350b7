/** What keys are for: the start of the name, and what its description says of it. */
export const purposes: readonly [name: string, description: string][] = [
  ['agent-rollout', 'Activates agents on new machines'],
  ['ansible', 'Playbooks of the platform team'],
  ['audit', 'Exports settings for the auditors'],
  ['backup-check', 'Compares policies with last night’s copy'],
  ['ci-deploy', 'Assigns policies while a build is deployed'],
  ['cmdb-sync', 'Keeps the configuration database up to date'],
  ['cost-report', 'Counts protected computers per cost centre'],
  ['grafana-exporter', 'Figures for the dashboards'],
  ['image-bake', 'Installs the agent into machine images'],
  ['incident-bot', 'Opens tickets for malware events'],
  ['inventory', 'Lists computers and their groups'],
  ['jenkins', 'Pipelines of the build farm'],
  ['k8s-operator', 'Protects the nodes of the clusters'],
  ['license-watch', 'Warns before licences run out'],
  ['nightly-report', 'Status report of the night'],
  ['patch-window', 'Suspends rules while machines are patched'],
  ['policy-sync', 'Copies policies between environments'],
  ['powershell', 'Scripts of the Windows team'],
  ['qradar-feed', 'Security events for the SIEM'],
  ['scale-out', 'Adds computers when a group grows'],
  ['servicenow', 'Change requests and their approvals'],
  ['smart-folder', 'Rebuilds smart folders from tags'],
  ['splunk-forwarder', 'Events for the search cluster'],
  ['terraform', 'Infrastructure as code'],
  ['vuln-scan', 'Results of the vulnerability scanner'],
  ['vmware-import', 'Imports machines from vCenter'],
];

/** Where they run: the end of the name, and the zone of the people behind it. */
export const places: readonly [name: string, timeZone: string][] = [
  ['eu', 'Europe/Berlin'],
  ['us-east', 'America/New_York'],
  ['us-west', 'America/Los_Angeles'],
  ['apac', 'Asia/Tokyo'],
  ['india', 'Asia/Calcutta'],
  ['uk', 'Europe/London'],
  ['prod', 'UTC'],
  ['staging', 'UTC'],
  ['lab', 'US/Eastern'],
  ['dr-site', 'America/Chicago'],
  ['dmz', 'Europe/Zurich'],
  ['osaka', 'Asia/Tokyo'],
  ['sydney', 'Australia/Sydney'],
  ['weekly', 'UTC'],
  ['legacy', 'US/Pacific'],
];

export const japaneseNotes: readonly string[] = [
  '大阪データセンターの監視用',
  '夜間レポートの作成に使用',
  'エージェントの一括有効化（運用チーム）',
];

export const notes: readonly string[] = [
  '',
  '',
  'Owner: platform team',
  'Owner: security operations',
  'Rotated every quarter',
  'See runbook 12',
  'Requested by J. Keller',
  'Replace when the new build farm is ready',
];
