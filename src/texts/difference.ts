/** Words of differences between two texts. */
export const difference = {
  body: 'Phần chữ của bài',
  wholeFile: 'Cả tệp',
  named: (name: string) => `“${name}”`,
};
