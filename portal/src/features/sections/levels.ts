export const levels: Record<string, string> = { STATE: '国家级', PROVINCE: '省级', CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡镇、街道', VILLAGE: '村、社区' }
