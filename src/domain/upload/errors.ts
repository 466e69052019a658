/** The refusals of pictures that are sent. */
import { entry } from '../error-entry';

export const UPLOAD_ERRORS = {
  'upload.not_a_picture': entry(
    'invalid',
    '“{file}” is not a picture. Send a JPEG, PNG, WebP or AVIF.',
    '«{file}» — не картинка. Пришлите JPEG, PNG, WebP или AVIF.',
  ),
  'upload.unreadable': entry(
    'invalid',
    '“{file}” can’t be opened: the file is damaged or incomplete.',
    '«{file}» не открывается: файл повреждён или неполон.',
  ),
  'upload.too_many_pixels': entry(
    'invalid',
    '“{file}” is too large: {width} × {height} pixels. At most {max|megapixel|megapixels}.',
    '«{file}»: слишком большая картинка, {width} × {height} пикселей. Не больше, чем {max|мегапиксель|мегапикселя|мегапикселей}.',
  ),
  'upload.store_away': entry(
    'unavailable',
    'Pictures can’t be stored or removed right now. Try again in a moment.',
    'Сейчас картинки нельзя сохранить или удалить. Попробуйте чуть позже.',
  ),
} as const;
