import { recognize } from '../src/core/recognize'
import { siteTable } from '../src/core/sites'
import { readInsurers } from '../scripts/read-data'
import { parse } from 'tldts'
const t = siteTable(readInsurers()); const hosts = Object.keys(t)
const m = new Map(hosts.map(h=>[h,1]))
const a: string[] = []; for (let i=0;i<5000;i++){ const h = hosts[i%hosts.length]!; a.push(i%4===3?`https://www.site${i}.example.com/a/b.html?x=${i}`: i%2?`https://www.${h}/members/${i}/find-care?q=1`:`https://${h}/x/${i}.html`) }
const time=(f:()=>unknown)=>{const r=[];for(let i=0;i<9;i++){const s=performance.now();f();r.push((performance.now()-s)/5)}return r.map(x=>x.toFixed(2)).join(' ')}
console.log('ours', time(()=>a.filter(x=>recognize(x,t)).length))
console.log('tldts', time(()=>a.filter(x=>m.has(parse(x).domain??'')).length))
console.log('URL', time(()=>a.filter(x=>m.has(new URL(x).hostname)).length))
