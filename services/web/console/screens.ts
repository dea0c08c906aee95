import {
  AuditOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  ContactsOutlined,
  FileProtectOutlined,
  FormOutlined,
  NotificationOutlined,
  PhoneOutlined,
  ProjectOutlined,
  SafetyOutlined,
  SearchOutlined,
  SettingOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { SessionView } from '../session/session-view';
import type { ShellWord } from './words/shell';

type Role = SessionView['roles'][number];

/** A screen of the console. To add one: a folder with a default export, one entry here, one `nav.…` word. */
export interface Screen {
  /** Below `/console`, as react-router reads it. */
  path: string;
  /** Name in the navigation and title of the page; without an icon it is not in the navigation. */
  label: ShellWord;
  icon?: ComponentType;
  group: 'work' | 'insight' | 'administration';
  /** Who finds it in the navigation. What may be read and done is decided by the services alone. */
  roles: readonly Role[] | 'all';
  /** Key after `g` that leads there. */
  key?: string;
  load: () => Promise<{ default: ComponentType }>;
}

/** Roles that the policy gives a purpose for reading customer files (S-10). */
const customerReaders: readonly Role[] = [
  'agent',
  'specialist',
  'team-lead',
  'complaint-manager',
  'call-back',
  'quality',
  'legal',
  'auditor',
];

export const screens: readonly Screen[] = [
  {
    path: '/',
    label: 'nav.worklist',
    icon: UnorderedListOutlined,
    group: 'work',
    roles: 'all',
    key: 'w',
    load: () => import('./worklist/worklist'),
  },
  {
    path: '/intake',
    label: 'nav.intake',
    icon: FormOutlined,
    group: 'work',
    roles: ['agent', 'specialist'],
    key: 'n',
    load: () => import('./intake/intake'),
  },
  {
    path: '/complaints',
    label: 'nav.search',
    icon: SearchOutlined,
    group: 'work',
    roles: 'all',
    key: 's',
    load: () => import('./search/search'),
  },
  {
    path: '/board',
    label: 'nav.board',
    icon: ProjectOutlined,
    group: 'work',
    roles: 'all',
    key: 'k',
    load: () => import('./board/board'),
  },
  {
    path: '/overview',
    label: 'nav.overview',
    icon: BarChartOutlined,
    group: 'insight',
    roles: 'all',
    key: 'o',
    load: () => import('./overview/overview'),
  },
  {
    path: '/customers',
    label: 'nav.customers',
    icon: ContactsOutlined,
    group: 'work',
    roles: customerReaders,
    key: 'c',
    load: () => import('./customer/customers'),
  },
  {
    path: '/customers/:id',
    label: 'nav.customers',
    group: 'work',
    roles: customerReaders,
    load: () => import('./customer/customer-page'),
  },
  {
    path: '/complaints/:id',
    label: 'nav.complaint',
    group: 'work',
    roles: 'all',
    load: () => import('./complaint/case-page'),
  },
  {
    path: '/approvals',
    label: 'nav.approvals',
    icon: CheckSquareOutlined,
    group: 'work',
    roles: ['team-lead', 'department-head', 'complaint-manager', 'executive', 'legal'],
    key: 'a',
    load: () => import('./approvals/approvals'),
  },
  {
    path: '/call-backs',
    label: 'nav.callBacks',
    icon: PhoneOutlined,
    group: 'work',
    roles: ['call-back'],
    key: 'b',
    load: () => import('./call-backs/call-backs'),
  },
  {
    path: '/legal',
    label: 'nav.legal',
    icon: FileProtectOutlined,
    group: 'work',
    roles: ['legal'],
    key: 'l',
    load: () => import('./legal/legal'),
  },
  {
    path: '/public-opinion',
    label: 'nav.publicOpinion',
    icon: NotificationOutlined,
    group: 'work',
    roles: ['public-relations', 'legal', 'complaint-manager', 'executive'],
    key: 'p',
    load: () => import('./public-opinion/cases'),
  },
  {
    path: '/public-opinion/:id',
    label: 'nav.publicOpinion',
    group: 'work',
    roles: 'all',
    load: () => import('./public-opinion/case'),
  },
  {
    path: '/accountability',
    label: 'nav.accountability',
    icon: SafetyOutlined,
    group: 'work',
    roles: ['hr', 'executive', 'agent', 'specialist', 'team-lead', 'department-staff', 'department-head'],
    load: () => import('./accountability/cases'),
  },
  {
    path: '/accountability/:id',
    label: 'nav.accountability',
    group: 'work',
    roles: 'all',
    load: () => import('./accountability/case'),
  },
  {
    path: '/complaints/:id/diagnoses/:n',
    label: 'nav.diagnosis',
    group: 'work',
    roles: 'all',
    load: () => import('./diagnosis/room'),
  },
  {
    path: '/audit',
    label: 'nav.audit',
    icon: AuditOutlined,
    group: 'administration',
    roles: ['auditor', 'administrator'],
    key: 'u',
    load: () => import('./audit/audit'),
  },
  {
    path: '/administration',
    label: 'nav.administration',
    icon: SettingOutlined,
    group: 'administration',
    roles: ['administrator', 'auditor', 'quality', 'complaint-manager', 'team-lead', 'department-head'],
    key: 'm',
    load: () => import('./administration/administration'),
  },
];

export const isFor = (screen: Screen, roles: readonly Role[]): boolean =>
  screen.roles === 'all' || screen.roles.some((role) => roles.includes(role));
