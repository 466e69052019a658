/** A message as its recipient sees it. */
import { styled } from 'styled-components';

/** Nothing in a mail runs, and nothing of it is fetched from elsewhere. */
const Sandbox = styled.iframe`
  width: 100%;
  height: 56rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.4rem;
  background: #ffffff;
`;

export const Mail = ({ title, html }: { title: string; html: string }) => <Sandbox title={title} sandbox="" srcDoc={html} />;

export const Plain = styled.p`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;
