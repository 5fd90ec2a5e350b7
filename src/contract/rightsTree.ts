import type { Right, Rights } from './rights.ts';
import type { RightsChange } from './rightsChange.ts';

/** Every right of a role, by area and group: the names of the vendor's API, in its order. */
export const rightsTree = {
  platformRights: {
    administratorRights: [
      'canCreateNewAdministrators',
      'canDeleteAdministrators',
      'canEditAdministratorProperties',
      'canViewAdministrators',
    ],
    administratorRoleRights: [
      'canCreateNewAdministratorRoles',
      'canDeleteAdministratorRoles',
      'canEditAdministratorRoleProperties',
      'canViewAdministratorRoles',
    ],
    agentVersionControlRights: ['canEditAgentVersionControls'],
    alertConfigurationRights: ['canEditAlertConfigurations'],
    alertRights: ['canDismissGlobalAlerts'],
    certificateRights: ['canCreateNewCertificates', 'canDeleteCertificates'],
    computerRights: [
      'canAddAndRemoveComputerGroups',
      'canCreateNewComputers',
      'canDeleteComputers',
      'canDismissAlerts',
      'canEditComputerProperties',
      'canImportComputers',
      'canManageCloudAccounts',
      'canManageDirectories',
      'canManageVCenters',
      'canTagComputers',
      'canViewNotRelatedToComputers',
      'canViewOtherComputers',
    ],
    contactRights: ['canCreateNewContacts', 'canDeleteContacts', 'canEditContactProperties', 'canViewContacts'],
    dataCenterGatewayRights: [
      'canCreateNewDataCenterGateways',
      'canViewDataCenterGateways',
      'canEditDataCenterGateways',
      'canDeleteDataCenterGateways',
    ],
    diagnosticRights: ['canCreateDiagnosticPackages'],
    assetValueRights: ['canCreateNewAssetValues', 'canDeleteAssetValues', 'canEditAssetValueProperties'],
    licenseRights: ['canChangeLicense', 'canViewLicense'],
    multiTenantRights: [
      'canCreateTenants',
      'canDeleteTenants',
      'canEditTenantGeneralProperties',
      'canEditTenantModules',
      'canEditTenantAccountDetails',
      'canEditTenantFeatures',
      'canEditTenantSettings',
      'canCreateAndEditTenantDatabaseServers',
      'canDeleteTenantDatabaseServers',
      'canManageTenantAPIKeys',
      'canSignInAsTenant',
      'canViewTenants',
    ],
    policyRights: [
      'canCreateNewPolicies',
      'canDeletePolicies',
      'canEditPolicyProperties',
      'canImportPolicies',
      'canViewOtherPolicies',
    ],
    portListRights: ['canCreateNewPortLists', 'canDeletePortLists', 'canEditPortListProperties'],
    proxyRights: ['canCreateNewProxies', 'canDeleteProxies', 'canEditProxyProperties'],
    relayGroupRights: ['canCreateNewRelayGroups', 'canDeleteRelayGroups', 'canEditRelayGroupProperties'],
    scanCacheRights: ['canManageScanCache'],
    scheduledTaskRights: [
      'canCreateNewScheduledTasks',
      'canDeleteScheduledTasks',
      'canEditScheduledTaskProperties',
      'canExecuteScheduledTasks',
      'canViewScheduledTasks',
    ],
    scheduleRights: ['canCreateNewSchedules', 'canDeleteSchedules', 'canEditScheduleProperties'],
    settingRights: ['canEditSettings', 'canViewSettings'],
    expertSettingRights: ['canEditExpertSettings', 'canViewExpertSettings'],
    syslogConfigurationRights: [
      'canCreateNewSyslogConfigurations',
      'canDeleteSyslogConfigurations',
      'canEditSyslogConfigurationProperties',
    ],
    systemInformationRights: ['canManageExtensions', 'canManageNodes', 'canViewSystemInformation'],
    taggingRights: ['canDeleteAutoTagRules', 'canUpdateAutoTagRules', 'canRunAutoTagRules', 'canDeleteTags', 'canTag'],
    updateRights: [
      'canImportSoftware',
      'canDeleteSoftware',
      'canEditSoftwareProperties',
      'canImportRuleUpdates',
      'canDeleteRuleUpdates',
      'canViewRuleUpdates',
    ],
    apikeyRights: ['canCreateNewApiKeys', 'canDeleteApiKeys', 'canEditApiKeyProperties', 'canViewApiKeys'],
    iplistRights: ['canCreateNewIPLists', 'canDeleteIPLists', 'canEditIPListProperties'],
    samlidentityProviderRights: [
      'canCreateNewSAMLIdentityProviders',
      'canDeleteSAMLIdentityProviders',
      'canEditSAMLIdentityProviders',
      'canViewSAMLIdentityProviders',
    ],
  },
  antiMalwareRights: {
    antiMalwareConfigurationRights: [
      'canCreateNewAntiMalwareConfigurations',
      'canDeleteAntiMalwareConfigurations',
      'canEditAntiMalwareConfigurations',
    ],
    directoryListRights: ['canCreateNewDirectoryLists', 'canDeleteDirectoryLists', 'canEditDirectoryListProperties'],
    fileListRights: ['canCreateNewFileLists', 'canDeleteFileLists', 'canEditFileListProperties'],
    fileExtensionListRights: [
      'canCreateNewFileExtensionLists',
      'canDeleteFileExtensionLists',
      'canEditFileExtensionListProperties',
    ],
    identifiedFileRights: [
      'canDeleteIdentifiedFiles',
      'canDownloadIdentifiedFiles',
      'canRestoreIdentifiedFiles',
      'canSubmitIdentifiedFiles',
    ],
  },
  webReputationRights: {
    webReputationConfigurationRights: ['canEditWebReputationConfiguration'],
  },
  sensingModeRights: {
    sensingModeConfigurationRights: ['canEditSensingModeConfiguration'],
  },
  firewallRights: {
    contextRights: ['canCreateNewContexts', 'canDeleteContexts', 'canEditContextProperties'],
    firewallRuleRights: ['canCreateNewFirewallRules', 'canDeleteFirewallRules', 'canEditFirewallRuleProperties'],
    statefulConfigurationRights: [
      'canCreateNewStatefulConfigurations',
      'canDeleteStatefulConfigurations',
      'canEditStatefulConfigurationProperties',
    ],
    macListRights: ['canCreateNewMACLists', 'canDeleteMACLists', 'canEditMACListProperties'],
  },
  intrusionPreventionRights: {
    applicationTypeRights: [
      'canCreateNewApplicationTypes',
      'canDeleteApplicationTypes',
      'canEditApplicationTypeProperties',
    ],
    intrusionPreventionRuleRights: [
      'canCreateNewIntrusionPreventionRules',
      'canDeleteIntrusionPreventionRules',
      'canEditIntrusionPreventionRuleProperties',
    ],
  },
  integrityMonitoringRights: {
    integrityMonitoringRuleRights: [
      'canCreateNewIntegrityMonitoringRules',
      'canDeleteIntegrityMonitoringRules',
      'canEditIntegrityMonitoringRuleProperties',
    ],
  },
  logInspectionRights: {
    logInspectionDecoderRights: [
      'canCreateNewLogInspectionDecoders',
      'canDeleteLogInspectionDecoders',
      'canEditLogInspectionDecoderProperties',
    ],
    logInspectionRuleRights: [
      'canCreateNewLogInspectionRules',
      'canDeleteLogInspectionRules',
      'canEditLogInspectionRuleProperties',
    ],
  },
  applicationControlRights: {
    driftRights: ['canAllowOrBlockDrift', 'canViewDrift'],
    rulesetRights: ['canCreateNewRulesets', 'canDeleteRulesets', 'canEditRulesetProperties', 'canViewRulesets'],
    ruleRights: [
      'canCreateNewAppControlRules',
      'canDeleteAppControlRules',
      'canEditAppControlRulesProperties',
      'canViewAppControlRules',
    ],
    softwareInventoryRights: [
      'canCreateNewSoftwareInventory',
      'canDeleteSoftwareInventory',
      'canViewSoftwareInventory',
    ],
    trustEntityManagementRights: [
      'canCreateAppControlTrustEntities',
      'canViewAppControlTrustEntities',
      'canEditAppControlTrustEntities',
      'canDeleteAppControlTrustEntities',
    ],
  },
  hostedServiceRights: {
    accountRights: ['canDeleteAccounts', 'canUpdateAccounts', 'canViewAccountBilling'],
    fixRights: ['canViewFixes'],
    heapRights: ['canViewHeap'],
    licenseRateRights: ['canSaveLicenseRates', 'canViewLicenseRates'],
    queryRights: ['canViewQuery'],
    featureFlagsRights: ['canViewFeatureFlags'],
    queryTracebackRights: ['canViewQueryTracebacks'],
    serverLogRights: ['canViewServerLogs'],
    stackTraceRights: ['canViewStackTraces'],
    networkSecurityRights: ['canCreateDeviceAuthorizationTokens'],
  },
} as const;

/** The whole tree with something in the place of each right, group and area. */
export function mapTree<Leaf, Group, Area>(
  toLeaf: (area: string, group: string, name: string) => Leaf,
  toGroup: (leaves: Record<string, Leaf>) => Group,
  toArea: (groups: Record<string, Group>) => Area,
): Record<string, Area> {
  const mapGroup = (area: string, group: string, names: readonly string[]) =>
    toGroup(Object.fromEntries(names.map((name) => [name, toLeaf(area, group, name)])));
  const mapArea = (area: string, groups: Readonly<Record<string, readonly string[]>>) =>
    toArea(Object.fromEntries(Object.entries(groups).map(([group, names]) => [group, mapGroup(area, group, names)])));
  return Object.fromEntries(Object.entries(rightsTree).map(([area, groups]) => [area, mapArea(area, groups)]));
}

function buildTree(grant: (area: string, group: string, name: string) => boolean): Rights {
  return mapTree(
    grant,
    (leaves) => leaves,
    (groups) => groups,
  );
}

/** The whole tree with each leaf decided by `grant`. */
export function buildRights(grant: (right: Right) => boolean): Rights {
  return buildTree((area, group, name) => grant(`${area}.${group}.${name}` as Right));
}

/** The whole tree: each leaf as the change says, else as it was, else not granted. */
export function mergeRights(before: Rights, change: RightsChange): Rights {
  return buildTree((area, group, name) => change[area]?.[group]?.[name] ?? before[area]?.[group]?.[name] === true);
}

/** Every right there is. */
export const allRights = buildRights(() => true);
