import { build as bundle } from 'esbuild'
import { builtModules } from '../scripts/built-data'
import { readGuide, readInsurers } from '../scripts/read-data'
import { madeByBuild, cssAsText } from '../scripts/build'
const modules = builtModules(readInsurers(), readGuide())
const r = await bundle({ bundle:true, write:false, metafile:true, minify:true, format:'iife', target:'chrome130', entryPoints:['/work/wt/perf/tree/src/page/content.ts'], outdir:'/work/wt/perf/x', jsx:'automatic', jsxImportSource:'preact', plugins:[madeByBuild(modules), cssAsText()], alias:{'webextension-polyfill':'/work/wt/perf/tree/src/platform/native-browser.ts'}, loader:{'.json':'json'} })
const o = Object.values(r.metafile!.outputs)[0]!
for (const [f,{bytesInOutput}] of Object.entries(o.inputs).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput)) console.log(bytesInOutput, f)
