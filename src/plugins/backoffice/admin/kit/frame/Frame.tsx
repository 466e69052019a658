/** The frame of a staff screen: title, what stands beside it, and a body that fills the window. */
import * as React from 'react';
import { Page } from '@strapi/strapi/admin';
import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';

/** On small screens the panel's navigation lies on top. */
const NAVIGATION_ON_TOP = '6.5rem';

const Screen = styled.div`
  display: flex;
  flex-direction: column;
  min-height: 48rem;
  height: calc(100dvh - ${NAVIGATION_ON_TOP});
  background: ${({ theme }) => theme.colors.neutral100};
  ${({ theme }) => theme.breakpoints.large} {
    height: 100dvh;
  }
`;

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1rem 2rem;
  padding: 1.2rem 1.6rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
`;

interface FrameProps {
  title: string;
  /** Where the marks say it already; it is still there for who listens. */
  isTitleHidden?: boolean;
  /** Right of the title: how many, how live. */
  marks?: React.ReactNode;
  /** At the far end: filters and switches. */
  tools?: React.ReactNode;
  children: React.ReactNode;
}

export function Frame({ title, isTitleHidden = false, marks, tools, children }: FrameProps) {
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Screen>
        <Head>
          {isTitleHidden ? (
            <VisuallyHidden>
              <h1>{title}</h1>
            </VisuallyHidden>
          ) : (
            <Typography variant="alpha" tag="h1">
              {title}
            </Typography>
          )}
          {marks}
          <Flex gap={2} wrap="wrap" marginLeft="auto">
            {tools}
          </Flex>
        </Head>
        {children}
      </Screen>
    </Page.Main>
  );
}
