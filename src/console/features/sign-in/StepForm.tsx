import { styled } from '@mui/material/styles';

/** The form of one step of signing in. */
export const StepForm = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 });
