/** The pictures that will go along, each with a way to leave it out. */
import * as React from 'react';
import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useWords } from '../words';
import type { Pictures } from './usePictures';

const Row = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  li {
    display: flex;
    align-items: flex-start;
    gap: 0.4rem;
  }
  img {
    width: 8rem;
    height: 6rem;
    object-fit: cover;
    border-radius: 0.4rem;
  }
`;

export function Attached({ pictures: { files, remove } }: { pictures: Pictures }) {
  const words = useWords();
  if (files.length === 0) return null;
  return (
    <Row>
      {files.map((file) => (
        <li key={`${file.name} ${file.lastModified}`}>
          <Preview file={file} />
          <IconButton label={words('picture.leave', { name: file.name })} onClick={() => remove(file)}>
            <Cross />
          </IconButton>
        </li>
      ))}
    </Row>
  );
}

function Preview({ file }: { file: File }) {
  const [url, setUrl] = React.useState('');
  React.useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url ? <img src={url} alt={file.name} /> : null;
}
