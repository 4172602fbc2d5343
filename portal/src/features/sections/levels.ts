export const levels: Record<string, string> = { PROVINCE: '省级', CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡镇、街道', VILLAGE: '村、社区' }
