import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'

const gateway = process.env.GONGKAI_GATEWAY ?? 'http://127.0.0.1:8080'
const proxied = ['/api', '/oauth2', '/.well-known', '/config.json']

export default defineConfig({
  plugins: [
    vue(),
    // Element Plus components are fetched with the pages of the desk only; the public site has none.
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'vue', test: /node_modules[\\/](@vue|vue|vue-router)[\\/]/ }],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, gateway])) },
  test: {
    environment: 'jsdom',
    // One page environment for all files: starting one for each took most of the time.
    isolate: false,
    maxWorkers: 1,
    include: ['src/**/*.spec.ts'],
    server: { deps: { inline: ['element-plus'] } },
    env: { TZ: 'Asia/Shanghai' },
  },
})
