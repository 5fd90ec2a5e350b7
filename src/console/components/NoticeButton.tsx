import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';

/** What can be done about a notice, in its one line. */
export const NoticeButton = styled(Button)({ flex: 'none', height: 28, margin: '-4px -4px -4px 0', fontSize: 13 });
