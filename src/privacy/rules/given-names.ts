/** Middle and given names of Vietnamese people that hardly any procedure's name holds as a word. Folded. */
const TELLING = new Set(
  `ai au bach bich bin cat chau cuong diep duy duyen gam giang hao hau hoai hoang hue hung huyen huynh khanh
  khiem khue khuong kiet kieu kim lac loc long luan man mong na nga ngoan ngoc nguyet nhi nhut oanh phung
  phuoc que quynh sam sen son suong thach thieu thinh thoai thom thuyet toai toi tram trieu tuan tue tuyet
  uyen vinh vui vuong vy xuan yen`.split(/\s+/),
);

/** Such that are everyday words of procedures too: they prove no name by themselves. */
const ALSO_WORDS = new Set(
  `loan nhuan nu an anh ba bao binh cam can canh chi chien chinh chung co cong cu cuc da dai dam dan dang danh dao dat dau
  diem dien dieu dinh doan doanh duc dung duong gia giao ha hai han hang hanh hien hieu hoa hoan hong hop
  huong huu huy kha khai khang khoa khoi kien ky la lam lan lanh lap le lien linh loi luc luong luu ly mai
  mien minh my nam ngan nghi nghia nguyen nha nhan nhat nhien nhu nhung ninh phat phi phong phu phuc phuong
  quan quang quoc quy quyen quyet san sang sau sinh song tai tam tan tao tap thai tham than thang thanh thao
  the thi thien tho thoa thong thu thuan thuc thuong thuy tien tiep tin tinh toan ton tra trang tri trinh
  trong truc trung truong tu tung tuong tuyen ty van vi viet vu xuyen y`.split(/\s+/),
);

/** Whether a folded syllable may be a middle or a given name. */
export function mayBeGivenName(folded: string): boolean {
  return TELLING.has(folded) || ALSO_WORDS.has(folded);
}

/** Whether a folded syllable is hardly anything but a middle or a given name. */
export function isTellingName(folded: string): boolean {
  return TELLING.has(folded);
}
