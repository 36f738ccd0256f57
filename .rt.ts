import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { DOMParser } from '@xmldom/xmldom';
import { checklist } from '#schemas/checklist.ts';
import { readOfficeFile } from '#worksheet/office/read-office.ts';
import { differencesFromFile } from '#worksheet/office/differences.ts';
const c = checklist.parse(parse(readFileSync('content/instruments/contract-clauses.yaml','utf8')));
const record:any={}; c.items.forEach((i,n)=>{ record[i.number]={status:(n%7)+1, owner:(n%4)+1, note:`A note of about eighty characters that says what is meant here for clause ${n}.`, reason: n%3?'Because we said so.':'', due:'2026-12-'+String(1+n%28).padStart(2,'0'), ref:`MSA ${n}.${n%9}`, acceptedBy:n%5?'':'Ada Lovelace'} });
record[1].note='=1+1\nsecond line\n\n  - third <b>&amp; "x"';
const content:any={instrument:2,edition:1,name:'Vendor A, MSA v3',worksheet:{name:'Ada',side:1,facts:{6:[2]},answers:{1:{answer:3,note:'Uncapped liability'},2:{answer:1}},own:{1500:{title:'Escrow of the model weights',about:'Who keeps them',ask:'Where are the weights kept?',priority:1}},hidden:{12:'Not in this deal'}},record,collected:[{id:'x',received:'2026-11-20T00:00:00Z',edition:1,via:'link',worksheet:{name:'Bob',side:3,facts:{},answers:{1:{answer:2},3:{answer:4,note:'Ask the DPO'}}}}]};
const p:any=(xml:string)=>new DOMParser({onError:(l:string,m:string)=>{ if(l!=='warning') throw new Error(m)}}).parseFromString(xml,'text/xml');
for (const f of process.argv.slice(2)) { const t=performance.now(); const r=await readOfficeFile(new Uint8Array(readFileSync(f)),c,p); const ms=Math.round(performance.now()-t);
 if(!r.ok){console.log(f,r);continue}
 console.log(f,ms,'ms',r.about,r.rows.length,'rows',r.comments.length,'comments',r.tracked.length,'tracked',r.outside.length,'outside',r.notUnderstood.length);
 console.dir(differencesFromFile(content,c,r),{depth:6,maxStringLength:160}); }
